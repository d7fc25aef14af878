"""Step 2: the facts, what each paragraph comes to, where two of them differ, and the questions that help."""

from collections import Counter
from collections.abc import Sequence

from scrlib.audits.criteria.findings import differing, helping, results
from scrlib.audits.criteria.words import ANSWERS, FINDINGS, because
from scrlib.records.criteria import (
    Answer,
    CriteriaRecord,
    CriteriaSet,
    Criterion,
    Result,
    Said,
    Variance,
)
from scrlib.records.guidance import Edition
from scrlib.text.saying import counted
from scrlib.ui.components import Option, details, notice, radios, table
from scrlib.ui.criteria.asking import answer, part_text, text
from scrlib.ui.criteria.boxes import box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

SIGNS = {"always": "●", "consider": "◐", "not_met": "○", "unclear": "?", "": "–"}
RESTS_ON = "What it rests on"
SHORT = 60  # letters of what an answer rests on, beside the way to the whole


def criteria_step(record: CriteriaRecord, given: CriteriaSet, edition: Edition) -> Markup:
    """The step: facts first, then what they come to."""
    lead = (
        "Answer each fact by what is known today, and say what it rests on: who told it, which record. "
        "“Not known” is an answer."
    )
    if not given.criteria:
        return join(step_heading("Criteria", given.about), _own(record, edition))
    return join(
        step_heading("Criteria", lead),
        tag("p", f"{edition.title}: {given.about}", class_="small"),
        tag("form", *(_question("facts", record.fact(one.id), one.asks, one.hint) for one in given.facts)),
        findings(record, given),
        _helping(record, given),
    )


def findings(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    """What each paragraph comes to, and where two differ, with the choice that a person makes."""
    found = results(given, record)
    return tag(
        "section",
        tag("h3", "What the paragraphs come to"),
        result_table(found),
        *(
            tag("p", f"{one.criterion.paragraph}: {one.criterion.note}", class_="small")
            for one in found
            if _told(one)
        ),
        *(_differs(record, found, one) for one in differing(given, found)),
    )


def _told(one: Result) -> bool:
    """Is there something to say of it that bears on this case?"""
    return bool(one.criterion.note and one.met_by)


def result_table(found: Sequence[Result]) -> Markup:
    """Each criterion with what it comes to and why."""
    rows = [
        (
            _paragraph(one.criterion),
            one.criterion.label,
            tag(
                "span",
                tag("span", SIGNS[one.finding], class_="sign", aria_hidden="true"),
                FINDINGS[one.finding],
            ),
            because(one),
        )
        for one in found
    ]
    return table("Each paragraph by itself", ["Paragraph", "What it is about", "Comes to", "Because"], rows)


def _paragraph(one: Criterion) -> str:
    return one.paragraph if one.seen else f"{one.paragraph} (not verified)"


def _differs(record: CriteriaRecord, found: Sequence[Result], one: Variance) -> Markup:
    pair = [result for result in found if result.criterion.id in (one.first, one.second)]
    said = "; ".join(f"by {each.criterion.paragraph}: {FINDINGS[each.finding].lower()}" for each in pair)
    options = [
        Option(value=each.criterion.id, label=f"{each.criterion.paragraph}: {FINDINGS[each.finding]}")
        for each in pair
    ]
    return join(
        notice(tag("p", one.says), title=f"Two paragraphs differ in this case: {said}.", kind="tick"),
        radios(
            box("case", "reading"),
            "Which did the panel go by? Nothing is chosen for you.",
            options,
            record.reading,
        ),
        text(record, "reading_why", "Why?", rows=2),
    )


def _question(part: str, said: Said, asks: str, hint: str) -> Markup:
    """A question, its answer side by side, and folded below it what the answer rests on."""
    stands = said.facts if len(said.facts) <= SHORT else f"{said.facts[:SHORT].rsplit(' ', 1)[0]} …"
    return tag(
        "div",
        answer(part, said, asks, hint),
        details(
            f"{part}-{said.id}-rests",
            f"{RESTS_ON}: {stands or 'nothing typed yet'}",
            part_text(part, said, "facts", RESTS_ON, rows=2),
            open=said.answer is Answer.YES and not said.facts,
            class_="paper",
        ),
        class_="question-box two even",
    )


def _helping(record: CriteriaRecord, given: CriteriaSet) -> Markup | None:
    """The questions that help, folded under how they are answered so far."""
    if not given.helps:
        return None
    unseen = (
        "" if all(one.seen for one in given.helps) else " Not all of them were verified for this edition."
    )
    asked = [record.help(one.id) for one in given.helps]
    boxes = (
        _question("helps", said, one.asks, one.paragraph)
        for one, said in zip(given.helps, asked, strict=True)
    )
    return tag(
        "section",
        tag("h3", "Questions that help"),
        tag("p", given.helps_say, unseen),
        tag(
            "p",
            tag("b", f"{helping(given, record)} of {counted(len(asked), 'question')} answered yes"),
            _rest(asked),
        ),
        details("helps", "The questions", tag("form", *boxes), class_="paper"),
    )


def _rest(asked: Sequence[Said]) -> str:
    """How the other questions are answered: "; 4 no; 2 not known; 3 not answered yet."."""
    given = Counter(one.answer for one in asked)
    named = ((value, ANSWERS[value].lower()) for value in (Answer.NO, Answer.UNCLEAR, Answer.OPEN))
    counts = [f"{given[value]} {words}" for value, words in named if given[value]]
    return "".join(f"; {one}" for one in counts) + "."


def _own(record: CriteriaRecord, edition: Edition) -> Markup:
    return join(
        text(
            record,
            "own_criteria",
            f"The criteria of {edition.title} that you apply",
            hint="Each with its paragraph, what it asks, whether it is met here and by which facts.",
            rows=8,
        ),
    )
