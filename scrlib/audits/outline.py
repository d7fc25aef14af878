"""Whether a report holds what guidance says it should: a machine's first reading, with its evidence.

The wording is data (`scrlib/data/audits/outline_*.toml`). A person decides: every answer shows its words.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from scrlib.audits.outline_data import ANSWERS, WITH_OUTLINE, Evidence, Item, outline_items
from scrlib.records.reports import OutlineAnswer, Part, Report, Words
from scrlib.text.sentences import pieces

FEW = 20  # recommendations, above which they are no longer few
MOST = 0.75  # share of the actions that must say it, for "yes"
SHOWN = 300  # letters of a sentence that are shown as evidence
LONG = 3000  # words from which a report is held to the whole length that evidence asks of a chapter
SHORT_OPENING = 200  # words that are the beginning of a short report
ADVICE = ("recommendations", "questions", "plan")  # kinds of parts that ask for what is to come
COVER = 12  # passages, among which a report names its author
NAME = re.compile(
    r"(?!(?:The|An?|Independent|Overview|Lead|Report)\b)[A-Z][\w’'-]+(?: (?:[A-Z][\w’'.-]*)){1,3}"
)
WRITTEN_BY = re.compile(
    r"\b(?:author|reviewers?|writer|(?:prepared|written|report|review|compiled) by)\b"
    r"[^\n:.A-Z]{0,30}:?\s*(?P<names>\w[^\n]{3,120})",
    re.I,
)
WHO_AND_WHEN = "who_and_when"  # what is counted of a plan for the item that says where the plan stands
BEGINNING = 60  # letters of a recommendation by which it is found again in its paragraph
LEAST = 8  # words under a heading, however short the report


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """Of how many actions a plan in the report says what: counted elsewhere, judged here."""

    actions: int = 0
    who_and_when: int = 0
    who_or_when: int = 0
    outcome: int = 0
    review: int = 0


def outline(report: Report, plan: PlanFacts, guidance: str = "wt2006") -> tuple[OutlineAnswer, ...]:
    """An answer for each item of the guidance, in its order. Raises DataError for an unknown guidance."""
    text = _Text(report)
    return tuple(
        _counted(item, report, plan, text) if item.counted else _read(item, text)
        for item in outline_items(guidance)
    )


class _Text:
    """The report as the evidence looks at it: headings with the words below, sentences, rows of tables."""

    def __init__(self, report: Report) -> None:
        parts = report.parts
        own = [one for one in enumerate(parts) if one[1].title and _is_its_own(parts, one[0])]
        self.headings = [(part, _words_below(parts, at)) for at, part in own]
        main = [part for part in parts if part.region != "summary"]
        words = [one for part in main for one in part.words]
        told = [one for part in main if part.kind not in ADVICE for one in part.words]
        self.share = min(1.0, sum(len(one.text.split()) for one in words) / LONG)
        named = _reviewers(report)
        self.sentences = [(one, named(piece.words)) for one in words for piece in pieces(one.text)]
        asks = _asks(report)
        advised = [one for part in main if part.kind in ADVICE or asks(part) for one in part.words]
        self.told = [(one, named(piece.words)) for one in told for piece in pieces(one.text)]
        self.advised = [(one, piece.words) for one in advised for piece in pieces(one.text)]
        self.rows, self.told_rows = list(_rows(words)), list(_rows(told))
        self.opening = _opening(self.sentences)
        self.findings = [(one.where, one.text) for one in report.findings]

    def sentences_of(self, place: str, *, told: bool) -> Sequence[tuple[Words, str]]:
        """The sentences that evidence in a place is looked for in. `told`: not in what is advised."""
        if place in ("opening", "advice"):
            return self.opening if place == "opening" else self.advised
        return self.told if told else self.sentences

    def asked(self, words: int) -> int:
        """How many words must stand under a heading: a short report has short chapters."""
        return min(words, max(LEAST, round(words * self.share)))


def _asks(report: Report) -> Callable[[Part], bool]:
    """Tells of a part whether a recommendation stands in it, also where its heading does not say so."""
    begins = tuple({one.text[:BEGINNING] for one in report.recommendations})
    return lambda part: any(begin in one.text for begin in begins for one in part.words)


def _reviewers(report: Report) -> Callable[[str], str]:
    """What puts "the reviewer" for the names that a report gives as its own author's or reviewers'."""
    cover = "\n".join([one.text for one in report.all_words_and_headings][:COVER])
    names = [name.strip() for found in WRITTEN_BY.finditer(cover) for name in NAME.findall(found["names"])]
    if not names:
        return str
    pattern = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    return lambda words: pattern.sub("the reviewer", words)


def _opening(sentences: Sequence[tuple[Words, str]]) -> list[tuple[Words, str]]:
    """The sentences of the first quarter of the text, and of a short text of its first page."""
    left = max(SHORT_OPENING, sum(len(words.split()) for _, words in sentences) // 4)
    kept = []
    for one, words in sentences:
        if left <= 0:
            break
        kept.append((one, words))
        left -= len(words.split())
    return kept


def _is_its_own(parts: Sequence[Part], at: int) -> bool:
    """Whether a heading is the report's own: within a summary only that of the summary is."""
    begins = not at or parts[at - 1].region != "summary"
    return begins or parts[at].region != "summary" or "summary" in parts[at].title.lower()


def _words_below(parts: Sequence[Part], at: int) -> int:
    """How many words stand under a heading, those under the headings below it included."""
    count = 0
    for part in parts[at:]:
        if part is not parts[at] and part.title and part.rank <= parts[at].rank:
            break
        count += sum(len(one.text.split()) for one in part.words)
    return count


def _rows(words: Sequence[Words]) -> Iterator[tuple[Words, str]]:
    """The rows of the tables, their cells joined by " | "."""
    rows: dict[tuple[int, int], list[Words]] = {}
    for one in words:
        if one.table:
            rows.setdefault((one.table, one.row), []).append(one)
    for cells in rows.values():
        yield cells[0], " | ".join(one.text for one in cells)


def _read(item: Item, text: _Text) -> OutlineAnswer:
    for evidence in item.evidence:
        if found := _find(evidence, text, told=item.told):
            where, words = found
            return OutlineAnswer(
                item=item.id,
                answer=evidence.answer,
                where=where,
                words=words[:SHOWN],
                reason=evidence.reason,
                meaning=evidence.meaning,
            )
    return OutlineAnswer(item=item.id, answer=item.silent, reason=item.unsaid)


def _find(evidence: Evidence, text: _Text, *, told: bool) -> tuple[str, str] | None:
    """Where the evidence was found and its words, None where it was not. `told`: not in what is advised."""
    if evidence.place == "heading":
        return _heading(evidence, text)
    if evidence.place == "tables":
        rows = text.told_rows if told else text.rows
        return next(((one.where, row) for one, row in rows if evidence.says(row)), None)
    if evidence.place == "findings":
        return text.findings[0] if len(text.findings) >= evidence.at_least else None
    sentences = text.sentences_of(evidence.place, told=told)
    found: dict[str, str] = {}
    for one, words in sentences:
        if evidence.says(words):
            found.setdefault(words, one.where)
            if len(found) == evidence.at_least:
                words, where = next(iter(found.items()))
                return where, words
    return None


_NUMBER = re.compile(
    r"^(?:(?:appendix|annexe?|chapter|section|part)\s(?:\w{1,3}|three|four|five|seven|eight|nine)\b[\s:.–-]*|\d+(?:\.\d+)*[.)]?\s*|[a-z][.)]\s+)",
    re.I,
)


def _heading(evidence: Evidence, text: _Text) -> tuple[str, str] | None:
    for part, words in text.headings:
        if words >= text.asked(evidence.words) and evidence.says(_NUMBER.sub("", part.title)):
            return part.where, part.title
    return None


def _counted(item: Item, report: Report, plan: PlanFacts, text: _Text) -> OutlineAnswer:
    """The answer that counts give: of recommendations, or of a plan's actions."""
    told = _read(item, text)
    if item.counted == "recommendations":
        return told if told.where else _few(item, report)
    if not plan.actions:
        return told if told.where else _without_plan(item, told, text)
    answer, said = _by_actions(item, plan)
    if told.where and ANSWERS.index(told.answer) < ANSWERS.index(answer):
        return told
    return OutlineAnswer(item=item.id, answer=answer, reason=f"{said} of {plan.actions} actions say it.")


def _by_actions(item: Item, plan: PlanFacts) -> tuple[str, int]:
    """The answer that a plan's actions give, and how many of them say it."""
    said = {"who_and_when": plan.who_and_when, "outcome": plan.outcome, "review": plan.review}[item.counted]
    some = said or (item.counted == WHO_AND_WHEN and plan.who_or_when)
    return "yes" if said >= MOST * plan.actions else "partly" if some else "no", said


def _without_plan(item: Item, told: OutlineAnswer, text: _Text) -> OutlineAnswer:
    """What is not said where no plan is in the file: not known of a plan that stands elsewhere, else no."""
    place = None if item.counted == WHO_AND_WHEN else _plan_elsewhere(text)
    if place is None:
        return replace(told, reason="No action plan was found in the file.")
    return replace(
        told,
        answer="not_stated",
        where=place[0],
        words=place[1][:SHOWN],
        reason="The action plan stands elsewhere, and the report does not say.",
    )


def _plan_elsewhere(text: _Text) -> tuple[str, str] | None:
    """Where, and in what words, a report says that its plan stands elsewhere."""
    plan = next(one for one in outline_items(WITH_OUTLINE[-1]) if one.counted == WHO_AND_WHEN)
    said = (one for one in plan.evidence if one.place == "text" and one.answer == "partly")
    return next((found for one in said if (found := _find(one, text, told=plan.told))), None)


def _few(item: Item, report: Report) -> OutlineAnswer:
    count = len(report.recommendations)
    if not count:
        return OutlineAnswer(item=item.id, answer="no", reason="No recommendation was found.")
    first = report.recommendations[0]
    return OutlineAnswer(
        item=item.id,
        answer="yes" if count <= FEW else "partly",
        where=first.where,
        words=first.text[:SHOWN],
        reason=f"{count} recommendations.",
    )
