"""The questions of a step as boxes to fill, and the answers read back from them.

The same boxes stand on the page of a person alone and on the participants' pages, which need no script.
"""

from collections.abc import Mapping, Sequence

from scrlib.records.learning import SURE, Answer, Kind, Question
from scrlib.ui.components import Option, details, radios, select, text_box
from scrlib.ui.markup import Markup, join, tag

Form = Mapping[str, str | list[str]]
LONGEST = 4000  # characters of a text; a box does not take more
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
    stands = answer or Answer(question=question.id, value=question.starter)
    return tag(
        "div",
        _box(step, question, stands, error),
        _hints(step, question) if hints else None,
        _reason(step, question, stands),
        _confidence(step, question, stands),
        class_="question-box",
    )


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


def unanswered(questions: Sequence[Question], answers: Sequence[Answer]) -> tuple[Question, ...]:
    """The questions that need an answer and have none."""
    given = {one.question for one in answers if one.value}
    return tuple(one for one in questions if one.needed and one.id not in given)


def _box(step: str, question: Question, stands: Answer, error: str) -> Markup:
    name = name_of(step, question)
    if question.kind in (Kind.REFLECT, Kind.REWRITE):
        return text_box(
            name,
            question.asks,
            stands.value,
            hint=question.hint,
            error=error,
            rows=question.lines,
            maxlength=LONGEST,
        )
    if question.kind is Kind.ORDER:
        return _places(name, question, stands)
    if question.kind is Kind.TAG:
        return _ticks(name, question, stands)
    options = [Option(value=one.id, label=one.label, hint=one.note) for one in question.options]
    return radios(name, question.asks, options, stands.value, hint=question.hint, error=error)


def _ticks(name: str, question: Question, stands: Answer) -> Markup:
    chosen = stands.value.split(",")
    boxes = (
        tag(
            "div",
            tag(
                "input",
                type="checkbox",
                name=name,
                id=f"{name}-{one.id}",
                value=one.id,
                checked=one.id in chosen,
            ),
            tag("label", one.label, for_=f"{name}-{one.id}"),
            tag("p", one.note, class_="hint") if one.note else None,
            class_="choice",
        )
        for one in question.options
    )
    hint = tag("p", question.hint, class_="hint") if question.hint else None
    return tag("fieldset", tag("legend", question.asks), hint, *boxes, class_="field")


def _places(name: str, question: Question, stands: Answer) -> Markup:
    """An order as one list to choose from for each place: it needs no mouse and no script."""
    placed = stands.value.split(",") if stands.value else []
    options = [("", "Choose"), *((one.id, one.label) for one in question.options)]
    lists = (
        select(f"{name}-{PLACE.format(n)}", f"{n}.", options, placed[n - 1] if n <= len(placed) else "")
        for n in range(1, len(question.options) + 1)
    )
    hint = tag("p", question.hint, class_="hint") if question.hint else None
    return tag("fieldset", tag("legend", question.asks), hint, *lists, class_="field places")


def _hints(step: str, question: Question) -> Markup | None:
    if not question.hints:
        return None
    each = (
        details(
            f"{name_of(step, question, 'hint')}-{n}", f"Hint {n} of {len(question.hints)}", tag("p", words)
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
    return radios(name_of(step, question, "confidence"), "How sure are you?", options, stands.confidence)


def _value(step: str, question: Question, form: Form) -> str:
    name, known = name_of(step, question), [one.id for one in question.options]
    if question.kind in (Kind.REFLECT, Kind.REWRITE):
        return _text(form, name)
    if question.kind is Kind.ORDER:
        places = (_one_of(form, f"{name}-{PLACE.format(n)}", known) for n in range(1, len(known) + 1))
        return ",".join(dict.fromkeys(one for one in places if one))
    if question.kind is Kind.TAG:
        ticked = form.get(name, [])
        return ",".join(one for one in known if one in ([ticked] if isinstance(ticked, str) else ticked))
    return _one_of(form, name, known)


def _text(form: Form, name: str) -> str:
    given = form.get(name, "")
    return given.strip()[:LONGEST] if isinstance(given, str) else ""


def _one_of(form: Form, name: str, known: Sequence[str]) -> str:
    """The choice that stands under this name; "" for none, and for one that nobody was offered."""
    given = form.get(name, "")
    return given if isinstance(given, str) and given in known else ""
