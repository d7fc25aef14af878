"""What is told of the answers once a step is revealed: what one chose, what the coders did, and why.

Confident misses come first: a surprise is what is remembered. What was not attempted is not wrong, and
"cannot judge" is an answer. Only two recorded ratings can split; one is our coder's reading.
"""

from collections.abc import Mapping, Sequence

from scrlib.records.answer_keys import ExpertRating, QuestionKey, StepKey
from scrlib.records.learning import SURE, TEXTS, Answer, Kind, Question
from scrlib.records.met import Met, met, verdict, who
from scrlib.ui.components import table
from scrlib.ui.loop.passages import paragraphs, passages
from scrlib.ui.markup import Child, Markup, join, tag

NOT_TOLD = "You did not answer this one. That is not wrong: read it and see what you would have said."


def told(
    key: StepKey,
    questions: Sequence[Question],
    answers: Sequence[Answer],
    first: Sequence[Answer] = (),
    *,
    own_texts: bool = True,
    beside: Mapping[str, Markup] | None = None,
) -> Markup:
    """What is told of one step. `answers` are the last ones, `first` those of a first vote before them.
    `own_texts` is False where the texts that somebody wrote stand on the page already; `beside` is what
    stands beside one's own answer to a question: how the room voted, say.
    """
    keys = {one.question: one for one in key.questions}
    last = {one.question: one for one in answers}
    before = {one.question: one for one in first}
    asked = [one for one in questions if one.id in keys]
    in_order = sorted(asked, key=lambda one: met(one, keys[one.id], last.get(one.id)))
    return join(
        passages(key.passages),
        *(
            _told_of(
                one,
                keys[one.id],
                last.get(one.id),
                before.get(one.id),
                own_texts,
                (beside or {}).get(one.id),
            )
            for one in in_order
        ),
    )


def _told_of(
    question: Question,
    key: QuestionKey,
    answer: Answer | None,
    first: Answer | None,
    own_texts: bool,
    beside: Markup | None,
) -> Markup:
    how = met(question, key, answer)
    wrote = question.kind in TEXTS and answer is not None and answer.value
    return tag(
        "section",
        tag("p", question.about, class_="about") if question.about else None,
        None if question.kind is Kind.REWRITE and not own_texts else tag("h4", question.asks),
        None if wrote and not own_texts else _you(question, answer, first, _alike(how, key)),
        beside,
        tag("p", tag("b", says)) if (says := verdict(how, key)) else None,
        coders(question, key),
        *_feedback(question, key, answer, how),
        model(key),
        class_="told",
    )


def said(question: Question, answer: Answer) -> str:
    """An answer with how sure it was: "Partly (sure)"."""
    return question.said(answer.value) + _sure(answer)


def _sure(answer: Answer) -> str:
    sure = {one.id: one.label.lower() for one in SURE}.get(answer.confidence)
    return f" ({sure})" if sure else ""


def _in_order(question: Question, value: str) -> Markup:
    """An order as a list, one under the other."""
    labels = {one.id: one.label for one in question.options}
    return tag("ol", *(tag("li", labels.get(one, one)) for one in value.split(",")))


def own(
    questions: Sequence[Question], answers: Sequence[Answer], caption: str = "What you sent"
) -> Markup | None:
    """What somebody sent, as a table: it stands, and nothing is told about it yet."""
    last = {one.question: one for one in answers}
    rows = [(_asked(one), said(one, given), given.reason) for one in questions if (given := last.get(one.id))]
    if not rows:
        return None
    reasons = any(reason for _, _, reason in rows)
    columns = ("Question", "You said", "Why")
    return table(
        caption,
        columns[: 2 + reasons],
        [(a, b or "not answered", c)[: 2 + reasons] for a, b, c in rows],
    )


def _asked(question: Question) -> Child:
    """What was asked, under the title of what it was asked of where that is one of several."""
    if not question.about:
        return question.asks
    return join(tag("span", question.about, class_="about"), " ", question.asks)


def _you(question: Question, answer: Answer | None, first: Answer | None, alike: str) -> Markup:
    if question.kind in TEXTS:
        return join(*paragraphs(answer.value)) if answer and answer.value else tag("p", NOT_TOLD)
    if answer is None or not answer.value:
        return tag("p", NOT_TOLD)
    if question.kind is Kind.ORDER:
        sure = _sure(answer)
        return join(tag("p", f"You chose this order{sure}{alike}:"), _in_order(question, answer.value))
    changed = first is not None and first.value and first.value != answer.value
    return tag(
        "p",
        f"You chose {said(question, answer)}{alike}.",
        f" At first you chose {said(question, first)}." if changed and first else None,
        f" Your reason: “{answer.reason}”" if answer.reason else None,
    )


def _alike(how: Met, key: QuestionKey) -> str:
    """Who gave the same: ", as both coders did"."""
    if how is not Met.SAME:
        return ""
    if key.apart:
        return ", as one of the two has it"
    return f", as {who(key) if not key.split else 'one of the two coders'} did"


def coders(question: Question, key: QuestionKey) -> Markup | None:
    """What each coder gave and why; what two gave alike is said once."""
    if not key.ratings:
        return None
    if key.split:
        return join(*(_coder(question, one.rater, one) for one in key.ratings))
    first, *others = key.ratings
    gave = "Both coders" if others else key.reading
    more = (tag("p", f"{one.rater} put it so: {one.reason}") for one in others if one.reason)
    return join(_coder(question, gave, first), *more)


def _coder(question: Question, who: str, rating: ExpertRating) -> Markup:
    if question.kind is Kind.ORDER:
        order = _in_order(question, rating.value)
        return join(tag("p", tag("b", f"{who}:")), order, tag("p", rating.reason))
    return tag("p", tag("b", f"{who}: {question.said(rating.value)}. "), rating.reason)


def _feedback(question: Question, key: QuestionKey, answer: Answer | None, how: Met) -> list[Markup]:
    """What is said of the chosen answer; of every option, where each has a place or may be ticked."""
    if question.kind in (Kind.TAG, Kind.ORDER) or how is Met.OPEN:
        labels = {one.id: one.label for one in question.options}
        return [
            tag("p", tag("b", f"{labels[option]}: ") if option in labels else None, words)
            for option, words in key.feedback
        ]
    words = key.why(answer.value) if answer else ""
    return [tag("p", words)] if words else []


def model(key: QuestionKey) -> Markup | None:
    """The model answer of a rewrite, None where there is none."""
    if not key.model:
        return None
    return join(
        tag("p", tag("b", "One way to put it")),
        tag("div", tag("p", key.model), class_="rec"),
        tag("p", "There are other good ones: yours need not look like it.", class_="small"),
    )
