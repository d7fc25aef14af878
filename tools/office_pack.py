"""Build the office pack: one zip of Word and Excel files for people who can install nothing.

    python tools/office_pack.py            write dist/office-pack.zip
    python tools/office_pack.py FILE       write it there

Everything in it is made by the same code and from the same data as the pages. The same sources make the same
file, byte for byte on one version of the libraries.
"""

import datetime as dt
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrlib.documents import AUTHOR, plan_book
from scrlib.documents.board.template import plan_form
from scrlib.documents.learning import print_pack
from scrlib.documents.paper.cards import Card, cards
from scrlib.documents.paper.cases import chronology_word, notes_word
from scrlib.documents.paper.checklist import blank_checklist
from scrlib.documents.paper.routes import routes_word
from scrlib.documents.word.house_style import blank, saved
from scrlib.learning.sessions import key, sessions
from scrlib.plans.audit import asked
from scrlib.plans.costs import cost
from scrlib.recommendations.conditions import CONDITIONS
from scrlib.records.cases import Use
from scrlib.records.costs import Costing
from scrlib.records.plans import Plan
from scrlib.rules import rules
from scrlib.samples import samples

HERE = Path(__file__).parent
PACK = HERE.parent / "dist" / "office-pack.zip"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the time that every entry bears
# Of the rules, the eight that need no words of a recommendation to be asked; of a plan, what they leave.
ASKED_OF_RECOMMENDATIONS = (
    "no_owner",
    "nothing_to_see",
    "nobody_with_power",
    "no_reason",
    "no_date",
    "no_outcome",
    "weaker_on_its_own",
    "one_worker",
)
ASKED_OF_PLANS = ("owner", "monitoring", "cost", "sign_off")
EXERCISES = {
    "judge": "Judge together",
    "inquiry": "Appreciative inquiry",
    "near_miss": "Near miss",
    "criteria": "Does it meet the criteria",
}
# What the empty costing starts from; whoever fills it in changes these first.
EMPTY = Costing(price_year="2026-27", start=dt.date(2027, 4, 1), horizon_years=3)


def pack() -> bytes:
    """The zip."""
    files = {
        "Read me first.docx": guide((HERE / "office_pack.txt").read_text("utf-8")),
        "Plan and costs.xlsx": template(),
        "Action plan.docx": plan_form(10),
        "Checklist.docx": blank_checklist("Checklist for recommendations", 9),
        "Cards.docx": cards("Cards: what to ask of a recommendation and of a plan", list(prompts()), AUTHOR),
        **dict(on_paper()),
        **dict(for_groups()),
    }
    every = {name: steady(data) for name, data in files.items()} | dict(cases())
    return zipped({f"Office pack/{name}": data for name, data in every.items()})


def on_paper() -> Iterator[tuple[str, bytes]]:
    """Every session, whole, to run from print: script, sheets, cards, tally form, key. Then three routes."""
    for one in sessions():
        name = f"{EXERCISES[one.id.partition('.')[0]]}, {file_title(one.title)}, {one.minutes} minutes.docx"
        yield f"Sessions on paper/{name}", print_pack(one, key(one.id))
    for case in samples():
        if case.routes:
            sheets = routes_word(case.title, case.content_notice, case.routes)
            yield (
                f"Sessions on paper/One case by three routes, {case.minutes_for(Use.ROUTES)} minutes.docx",
                sheets,
            )


def cases() -> Iterator[tuple[str, bytes]]:
    """The documents of every sample case, as a reader is given them."""
    for case in samples():
        for document in case.documents:
            ending = document.file.rpartition(".")[2]
            yield (
                f"Sample cases/{file_title(document.title)}.{ending}",
                (case.folder / document.file).read_bytes(),
            )


def for_groups() -> Iterator[tuple[str, bytes]]:
    """Of every sample case, the chronology to hand out and what its trainer should know."""
    for case in samples():
        title, events = file_title(case.title), case.chronology
        yield f"Chronologies/{title}.docx", chronology_word(case.title, case.content_notice, events)
        notes = notes_word(
            case.title,
            aims=case.learning_aims,
            times=case.times,
            notes=case.notes,
            findings=case.findings,
            events=events,
        )
        yield f"For the trainer/{title}.docx", notes


def file_title(title: str) -> str:
    """A title as a file can be called."""
    return " ".join("".join(one if one.isalnum() or one in " -’'" else " " for one in title).split())


def template() -> bytes:
    """The plan and its costs in Excel, empty and working."""
    return plan_book(Plan(name="Action plan"), EMPTY, cost(EMPTY), dt.datetime(2026, 1, 1))


def prompts() -> Iterator[Card]:
    """The cards: eight questions of the rules, then four of those that a plan is asked."""
    by_id = {one.id: one for one in rules(frozenset(CONDITIONS))}
    for id in ASKED_OF_RECOMMENDATIONS:
        rule = by_id[id]
        yield Card(title=f"Recommendation: {rule.criterion}", question=rule.question, why=rule.why)
    for item in ASKED_OF_PLANS:
        lack = asked()[item].lack
        yield Card(title="Plan", question=lack.question, why=lack.why)


def guide(text: str) -> bytes:
    """The one page that says what is what. A line is a heading (#, ##), a bullet (-) or a paragraph."""
    document = blank("Read me first", AUTHOR, upright=True)
    for line in text.splitlines():
        mark, _, words = line.partition(" ")
        if mark in ("#", "##"):
            document.add_heading(words, len(mark))
        else:
            _said(document, words if mark == "-" else line, "List Bullet" if mark == "-" else None)
    return saved(document)


def _said(document: Any, words: str, style: str | None) -> None:
    """A paragraph in eleven points; of a bullet, the name before the colon in bold."""
    from docx.shared import Pt

    paragraph = document.add_paragraph(style=style)
    name, colon, rest = words.partition(": ") if style else ("", "", words)
    for text, bold in ((name + colon, True), (rest, False)) if colon else ((words, False),):
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(11), bold or None


def steady(data: bytes) -> bytes:
    """A Word or Excel file that says nothing of when it was zipped."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return zipped({name: file.read(name) for name in file.namelist()})


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip of these entries, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, data in entries.items():
            file.writestr(zipfile.ZipInfo(name, FIRST_DAY), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def main(arguments: list[str]) -> None:
    file = Path(arguments[0]) if arguments else PACK
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(pack())
    print(f"The office pack is {file}")


if __name__ == "__main__":
    main(sys.argv[1:])
