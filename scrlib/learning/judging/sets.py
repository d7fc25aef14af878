"""The sets of judging exercises as sessions with their keys, read from data and refused with the remedy."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from scrlib.errors import DataError
from scrlib.learning.judging import asked
from scrlib.learning.judging.coded import CRITERIA, coded
from scrlib.learning.judging.items import item
from scrlib.learning.judging.scale import scale
from scrlib.records.answer_keys import Key, QuestionKey, StepKey
from scrlib.records.learning import Passage, Purpose, Session, Step
from scrlib.tables import parse_table, require, rows

FOLDER = "learning/judging/sets"
_TEXTS = ("id", "title", "aim", "content_notice", "source")
_TIMES = ("minutes", "alone_minutes")
_OF_A_STEP = ("lead", "together", "alone", "again", "alone_minutes")
_OF_THE_SET = {
    "id", "purpose", "title", "minutes", "text", "reads", "items", "b_items", "only", "given", "confidence",
    "reasons", "hinted", "worked", "anchors", "asks", "told", "reveals", "notes",
}  # fmt: skip
_OF_A_PASSAGE = {"title", "text", "item", "look", "marks"}


def sessions() -> tuple[Session, ...]:
    """Every set as a session, in the order of their files."""
    return tuple(one for one, _ in _every())


def key(session: str) -> Key:
    """The key of a session. Raises KeyError where there is no such session."""
    return {one.session: one for _, one in _every()}[session]


@cache
def _every() -> tuple[tuple[Session, Key], ...]:
    folder = files("scrlib") / "data" / FOLDER
    paths = sorted(folder.iterdir(), key=lambda one: one.name)
    return tuple(read_set(one.name, one.read_text("utf-8")) for one in paths)


def read_set(name: str, text: str) -> tuple[Session, Key]:
    """The set in the text of a file. Raises DataError, naming the step, what is wrong and the remedy."""
    where = f"{FOLDER}/{name}"
    table = parse_table(where, text)
    require(table, where, (*_TEXTS, *_TIMES))
    found = rows(table, where, "steps", ("id", "purpose", "title", "minutes"))
    steps = tuple(_step(one, f"{where}, step {one['id']}") for one in found)
    _refuse_times(table, steps, where)
    _refuse_strangers(steps, where)
    session = Session(
        **{one: table[one] for one in (*_TEXTS, *_TIMES)},
        steps=steps,
    )
    told = (_told(one, f"{where}, step {one['id']}") for one in found)
    return session, Key(session=session.id, steps=tuple(one for one in told if one.passages or one.questions))


def _step(row: Mapping[str, Any], where: str) -> Step:
    for one in sorted(row.keys() - _OF_THE_SET - set(_OF_A_STEP)):
        raise DataError(
            f"{where} has the unknown key {one}.", "Look at another set for what a step may have."
        )
    if row["purpose"] not in set(Purpose):
        raise DataError(f"{where}: {row['purpose']} is no purpose.", f"Use one of: {', '.join(Purpose)}.")
    own = tuple(asked.own(one, f"{where}, [[asks]] {n}") for n, one in enumerate(row.get("asks", ()), 1))
    a, b = (() if row.get("again") else _pairs(row, form, where) for form in ("items", "b_items"))
    return Step(
        id=row["id"],
        purpose=Purpose(row["purpose"]),
        title=row["title"],
        minutes=row["minutes"],
        **{one: row[one] for one in _OF_A_STEP if one in row},
        reads=_reads(row, row.get("items", ()), where),
        asks=(*asked.questions(row, a), *own),
        b_reads=_reads(row, row["b_items"], where) if "b_items" in row else (),
        b_asks=asked.questions(row, b),
        reveals=tuple(row.get("reveals", ())),
        notes=tuple(row.get("notes", ())),
    )


def _pairs(row: Mapping[str, Any], form: str, where: str) -> Sequence[Any]:
    return asked.rated(row, row.get(form, ()), where)


def _reads(row: Mapping[str, Any], ids: Sequence[str], where: str) -> tuple[Passage, ...]:
    """What the step gives to read: its own passages and text, its items, what of them is judged already."""
    text = (Passage(text=row["text"]),) if "text" in row else ()
    own = tuple(_passage(one, where) for one in row.get("reads", ()))
    titles = (
        ["The recommendation"] if len(ids) == 1 else [f"Recommendation {n}" for n in range(1, len(ids) + 1)]
    )
    items = tuple(item(id).passage(title) for id, title in zip(ids, titles, strict=True))
    worked = (item(row["worked"]).passage("The recommendation"),) if "worked" in row else ()
    judged = (
        [(row["worked"], CRITERIA)]
        if "worked" in row
        else [(id, row["given"]) for id in ids if "given" in row]
    )
    tables = tuple(_judged(id, criteria, where) for id, criteria in judged)
    anchors = (scale().anchors(),) if row.get("anchors") else ()
    return (*text, *own, *worked, *items, *tables, *anchors)


def _judged(id: str, criteria: Sequence[str], where: str) -> Passage:
    """What of an item is judged already, as a table."""
    one = item(id)
    for criterion in criteria:
        if criterion not in one.reasons:
            raise DataError(
                f"{where} shows how {criterion} was judged.", f"Add [{criterion}] to {id.lower()}.toml."
            )
    return Passage(
        look="table",
        text="How it was judged",
        columns=("", "Rating", "Why"),
        rows=tuple(one.judged(criterion) for criterion in criteria),
    )


def _passage(row: Mapping[str, Any], where: str) -> Passage:
    for one in sorted(row.keys() - _OF_A_PASSAGE):
        raise DataError(f"{where}: a passage has {one}.", f"Use only: {', '.join(sorted(_OF_A_PASSAGE))}.")
    text = coded(row["item"]).text if "item" in row else row.get("text", "")
    require({"text": text}, f"{where}, passage", ("text",))
    marks = []
    for words in row.get("marks", ()):
        start = text.find(words)
        if start < 0:
            raise DataError(
                f"{where} marks “{words}”, which is not there.", "Mark words of the passage itself."
            )
        marks.append((start, start + len(words)))
    return Passage(text=text, title=row.get("title", ""), look=row.get("look", "text"), marks=tuple(marks))


def _told(row: Mapping[str, Any], where: str) -> StepKey:
    """What of a step stays out of sight until it is told."""
    pairs = () if row.get("again") else (*_pairs(row, "items", where), *_pairs(row, "b_items", where))
    own = (asked.own_key(one, where) for one in row.get("asks", ()))
    questions: tuple[QuestionKey, ...] = tuple(one.key(criterion) for one, criterion in pairs)
    return StepKey(
        step=row["id"],
        passages=tuple(_passage(one, where) for one in row.get("told", ())),
        questions=(*questions, *(one for one in own if one is not None)),
    )


def _refuse_times(table: Mapping[str, Any], steps: Sequence[Step], where: str) -> None:
    for name in _TIMES:
        together = sum(getattr(one, name) for one in steps)
        if together != table[name]:
            raise DataError(
                f"{where} takes {table[name]} minutes ({name}) and its steps {together}.",
                "Make the steps add up to the whole.",
            )


def _refuse_strangers(steps: Sequence[Step], where: str) -> None:
    """Two steps of one name, or a step that points to none."""
    ids = [one.id for one in steps]
    for one in ids:
        if ids.count(one) > 1:
            raise DataError(f"{where} has two steps called {one}.", "Give each step a name of its own.")
    for step in steps:
        for id in (*step.reveals, *([step.again] if step.again else [])):
            if id not in ids:
                raise DataError(
                    f"{where}, step {step.id} points to the step {id}.", f"Use one of: {', '.join(ids)}."
                )
