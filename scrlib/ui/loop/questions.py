"""The questions of a step as boxes to fill, and the answers read back from them.

The same boxes stand on the page of a person alone and on the participants' pages, which need no script.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from scrlib.records.learning import CANNOT_JUDGE, SURE, TEXTS, Answer, Kind, Question
from scrlib.ui.components import Option, Problem, details, group, radios, select, text_box, ticks
from scrlib.ui.markup import Markup, join, tag

Form = Mapping[str, str | list[str]]
LONGEST = 4000  # characters of a text; a box does not take more
ON_A_LINE = 30  # characters of a box on a phone: what is to be reworded stands in it whole
SHORT = 16  # characters of an answer that stands in a row with the others
PLACE = "place-{}"  # the parts of an order


def name_of(step: str, question: Question, part: str = "answer") -> str:
    """The name of a box: unique on the page. `part` is "answer", "reason" or "confidence"."""
    return f"{step}-{question.id.replace('.', '-')}-{part}"


def asked(
    step: str,
    question: Question,
    answer: Answer | None = None,
    *,
    error: str = "",
    hints: bool = False,
) -> Markup:
    """One question with its boxes, filled with `answer` where there is one; `hints`: those too, to open."""
    if answer is None and not error:
        return _untouched(step, question, hints)
    stands = answer or Answer(question=question.id, value=question.starter)
    return _boxes(step, question, stands, error, hints)


@lru_cache(maxsize=512)
def _untouched(step: str, question: Question, hints: bool) -> Markup:
    """Drawn once for everybody: a whole room is asked the same."""
    return _boxes(step, question, Answer(question=question.id, value=question.starter), "", hints)


def _boxes(step: str, question: Question, stands: Answer, error: str, hints: bool) -> Markup:
    return tag(
        "div",
        tag("p", question.about, class_="about") if question.about else None,
        _box(step, question, stands, error),
        _hints(step, question) if hints else None,
        _reason(step, question, stands),
        _confidence(step, question, stands),
        class_=f"question-box {_width(question)}",
    )


def _width(question: Question) -> str:
    """ "short" where the answers stand in one row on a wide screen, "long" where each needs a line."""
    short = all(len(one.label) <= SHORT and not one.note for one in question.options)
    return "short" if short and question.kind not in (Kind.ORDER, Kind.TAG) else "long"


def answers_in(step: str, questions: Sequence[Question], form: Form) -> tuple[Answer, ...]:
    """What stands in the boxes of these questions, those left empty with a value of ""."""
    return tuple(
        Answer(
            question=one.id,
            value=_value(step, one, form),
            reason=_text(form, name_of(step, one, "reason")),
            confidence=_one_of(form, name_of(step, one, "confidence"), [sure.id for sure in SURE]),
        )
        for one in questions
    )


def problems_in(step: str, questions: Sequence[Question], answers: Sequence[Answer]) -> tuple[Problem, ...]:
    """What has to be mended before the answers can be sent, each with its box."""
    return tuple(
        Problem(problem=found[0], fix=found[1], field=name_of(step, one))
        for one in questions
        if (found := _lacking(one, _value_of(one, answers)))
    )


def _value_of(question: Question, answers: Sequence[Answer]) -> str:
    return next((one.value for one in answers if one.question == question.id), "")


def _lacking(question: Question, value: str) -> tuple[str, str] | None:
    """What is wrong with this answer and what to do; nothing where it can be sent."""
    if question.kind is Kind.ORDER and value:
        return _disorder(question, value.split(","))
    if value or not question.needed:
        return None
    if question.kind in TEXTS:
        return f"“{question.named}” is empty.", "Write a line in your own words."
    if question.kind is Kind.TAG:
        return f"“{question.named}” has nothing ticked.", "Tick one or more."
    if question.kind is Kind.ORDER:
        return f"“{question.named}” has no order yet.", "Choose one for each place."
    cannot = any(one.id == CANNOT_JUDGE for one in question.options)
    also = " “Cannot judge” is an answer like any other." if cannot else ""
    return f"“{question.named}” has no answer yet.", f"Choose one.{also}"


def _disorder(question: Question, placed: Sequence[str]) -> tuple[str, str] | None:
    twice = [one.label for one in question.options if placed.count(one.id) > 1]
    if twice:
        return f"“{twice[0]}” stands in two places.", "Choose another one for one of them."
    if any(one.id not in placed for one in question.options):
        leave = "" if question.needed else ", or leave all of them empty"
        return (f"“{question.named}” has a place with nothing in it.", f"Choose one for each place{leave}.")
    return None


def _box(step: str, question: Question, stands: Answer, error: str) -> Markup:
    name = name_of(step, question)
    if question.kind in TEXTS:
        return text_box(
            name,
            question.asks,
            stands.value,
            hint=question.hint,
            error=error,
            rows=max(question.lines, 1 + len(question.starter) // ON_A_LINE),
            maxlength=LONGEST,
        )
    if question.kind is Kind.ORDER:
        return _places(name, question, stands, error)
    options = [Option(value=one.id, label=one.label, hint=one.note) for one in question.options]
    if question.kind is Kind.TAG:
        return ticks(name, question.asks, options, stands.value.split(","), hint=question.hint, error=error)
    return radios(name, question.asks, options, stands.value, hint=question.hint, error=error)


def _places(name: str, question: Question, stands: Answer, error: str) -> Markup:
    """An order as one list to choose from for each place: it needs no mouse and no script."""
    placed = stands.value.split(",") if stands.value else []
    options = [("", "Choose"), *((one.id, one.label) for one in question.options)]
    lists = (
        select(
            f"{name}-{PLACE.format(n)}",
            f"{n}.",
            options,
            placed[n - 1] if n <= len(placed) else "",
            id=name if n == 1 else "",
        )
        for n in range(1, len(question.options) + 1)
    )
    return tag("div", group(name, question.asks, *lists, hint=question.hint, error=error), class_="places")


def _hints(step: str, question: Question) -> Markup | None:
    if not question.hints:
        return None
    of = len(question.hints)
    each = (
        details(
            f"{name_of(step, question, 'hint')}-{n}",
            f"Hint {n} of {of}" if of > 1 else "Hint",
            tag("p", words),
        )
        for n, words in enumerate(question.hints, 1)
    )
    return join(*each)


def _reason(step: str, question: Question, stands: Answer) -> Markup | None:
    if not question.reason:
        return None
    return text_box(name_of(step, question, "reason"), question.reason, stands.reason, maxlength=LONGEST)


def _confidence(step: str, question: Question, stands: Answer) -> Markup | None:
    if not question.confidence:
        return None
    options = [Option(value=one.id, label=one.label) for one in SURE]
    boxes = radios(name_of(step, question, "confidence"), "How sure are you?", options, stands.confidence)
    return tag("div", boxes, class_="sure")


def _value(step: str, question: Question, form: Form) -> str:
    name, known = name_of(step, question), [one.id for one in question.options]
    if question.kind in TEXTS:
        return _text(form, name)
    if question.kind is Kind.ORDER:
        places = [_one_of(form, f"{name}-{PLACE.format(n)}", known) for n in range(1, len(known) + 1)]
        return ",".join(places) if any(places) else ""  # with its gaps, so that nothing moves in the boxes
    if question.kind is Kind.TAG:
        ticked = form.get(name, [])
        return ",".join(one for one in known if one in ([ticked] if isinstance(ticked, str) else ticked))
    return _one_of(form, name, known)


def _text(form: Form, name: str) -> str:
    given = form.get(name, "")
    if not isinstance(given, str):
        return ""
    return given.replace("\r\n", "\n").strip()[:LONGEST]  # a form sends two characters for a new line


def _one_of(form: Form, name: str, known: Sequence[str]) -> str:
    """The choice that stands under this name; "" for none, and for one that nobody was offered."""
    given = form.get(name, "")
    return given if isinstance(given, str) and given in known else ""
