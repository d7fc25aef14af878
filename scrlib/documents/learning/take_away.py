"""What somebody takes home from a session in Word: what they judged, what the coders said and why, what is next."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from scrlib.documents.learning.passages import passages
from scrlib.documents.learning.taken import Answers, Given, Taken, by_question, opened_by
from scrlib.documents.paper.page import (
    WIDTH_CM,
    Column,
    framed,
    gap,
    heading,
    ruled,
    said,
    table,
    upright,
)
from scrlib.documents.plain import day_words, shortened
from scrlib.documents.word.house_style import page_footer, saved
from scrlib.records.answer_keys import Key, QuestionKey
from scrlib.records.learning import BLIND, TEXTS, Answer, Kind, Purpose, Question, Session, Step
from scrlib.records.met import Met, met, verdict

SCALES = (Kind.RATE, Kind.CODE, Kind.CHOOSE)
POINTS, SMALL = 10, 9
JUDGED = ("recommendation", "account", "pair")  # what is shown again; a whole case is not


def take_away(
    session: Session,
    key: Key,
    answers: Answers,
    told: Collection[str],
    *,
    form: str = "a",
    day: dt.date | None = None,
    more: Sequence[str] = (),
) -> bytes:
    """A Word file of one to three pages.

    answers  by the id of the step; steps that are not in it were not answered, which is not wrong
    told     ids of the steps whose key has been revealed, or of the steps that reveal it; of others nothing
             is written but what was answered
    form     which of two items were given in the blind steps
    more     what the session comes to over all its cases, in sentences
    """
    document = upright(session.title, POINTS)
    heading(document, session.title, 1)
    when = f" {day_words(day)}." if day else ""
    said(document, session.aim + when)
    _intent(document, session, answers)
    for words in more:
        said(document, words)
    taken = Taken(session, key, answers, form, opened_by(session, told))
    _before_and_after(document, taken)
    for step in session.steps:
        if not step.again and step.purpose is not Purpose.TAKE_AWAY:
            _step(document, taken, step)
    _end(document, session)
    page_footer(document, document.sections[0], session.title)
    return saved(document)


def _intent(document: Any, session: Session, answers: Answers) -> None:
    """What they will do on Monday comes first; lines to write on where nothing was written."""
    for step in session.steps:
        if step.purpose is Purpose.TAKE_AWAY and step.asks:
            heading(document, step.title)
            given = by_question(answers.get(step.id, ()))
            for one in step.asks:
                said(document, (one.asks, "b")).paragraph_format.keep_with_next = True
                _or_lines(document, one, given.get(one.id))


def _or_lines(document: Any, question: Question, answer: Answer | None) -> None:
    if answer is not None and answer.value:
        framed(document, question.said(answer.value))
    else:
        ruled(document, 2)


def _before_and_after(document: Any, taken: Taken) -> None:
    """How many of the blind ratings were as the coders gave them, where both are told."""
    blind = [
        (step.title, _alike(taken.told(step).questions, taken.asked(step), taken.given(step).first))
        for step in taken.session.steps
        if step.purpose in BLIND and step.id in taken.open_to
    ]
    lines = [(title, same, of) for title, (same, of) in blind if of]
    if len(lines) < 2:
        return
    heading(document, "Before and after")
    for title, same, of in lines:
        said(
            document,
            (f"{title}: ", "b"),
            f"{same} of {of} {taken.session.telling.same}.",
            style="List Bullet",
            last=True,
        )
    said(document, "One item each, of like difficulty: a sign, not a mark.", size=SMALL)


def _alike(
    keys: Sequence[QuestionKey], questions: Sequence[Question], answers: Mapping[str, Answer]
) -> tuple[int, int]:
    """How many answers were as the coders', of how many that were given."""
    known = {one.question: one for one in keys}
    how = [met(one, known[one.id], answers.get(one.id)) for one in questions if one.id in known]
    counted = [one for one in how if one not in (Met.OPEN, Met.NONE)]
    return counted.count(Met.SAME), len(counted)


def _step(document: Any, taken: Taken, step: Step) -> None:
    """One step: what was read, what was answered and, where it may be, what is told of it."""
    given, known = taken.given(step), taken.told(step)
    if not given.anything and not known.passages:
        return
    heading(document, step.title)
    told = {one.text for one in known.passages}
    read = step.read_by(taken.form)
    passages(document, [one for one in read if one.look in JUDGED and one.text not in told])
    for item, of_one in _by_item(step, taken.form, taken.asked(step)):
        if item:
            heading(document, item, 3)
        votes = [one for one in of_one if one.kind in SCALES]
        _votes(document, votes, known.questions, given, taken.session.telling.mark)
        for one in of_one:
            if one.kind in TEXTS:
                _text(document, one, given.first.get(one.id), _of(known.questions, one))
            elif one.kind not in SCALES:
                last = given.second.get(one.id) or given.first.get(one.id)
                _several(document, one, last, _of(known.questions, one))
    passages(document, known.passages)


def _by_item(step: Step, form: str, asked: Sequence[Question]) -> Iterator[tuple[str, list[Question]]]:
    """The questions account by account where there are several, under the title of each; else all together."""
    titles = step.items(form)
    for item, of_one in groupby(asked, lambda one: one.item) if titles else (("", asked),):
        yield (shortened(titles[item].title or titles[item].text, 90) if item else ""), list(of_one)


def _several(document: Any, question: Question, answer: Answer | None, key: QuestionKey) -> None:
    """An order or ticks: too long for a column."""
    said(document, (question.asks, "b"), last=True).paragraph_format.keep_with_next = True
    said(document, ("You: ", "b"), _you(question, answer).replace("\n", " "), style="List Bullet", last=True)
    for one in key.ratings:
        alone = key.reading if len(key.ratings) == 1 else one.rater
        words = (f"{alone}: ", "b"), f"{question.said(one.value)}. {one.reason}"
        said(document, *words, style="List Bullet", last=True)
    for option, why in key.feedback:
        name = question.said(option) if question.kind is Kind.TAG else ""
        said(document, f"{name}: {why}" if name else why, style="List Bullet", last=True, size=SMALL)
    gap(document)


def _votes(
    document: Any,
    asked: Sequence[Question],
    keys: Sequence[QuestionKey],
    given: Given,
    mark: str,
) -> None:
    """A table of the questions with options, confident misses first; the columns that there is something for."""
    if not asked:
        return
    last, told = given.last, {one.id: _of(keys, one) for one in asked}
    order = sorted(asked, key=lambda one: met(one, told[one.id], last.get(one.id)))
    columns: list[tuple[Column, list[str]]] = [(("What was asked", 3.2), [one.asks for one in order])]
    columns.append((("You", 2.2), [_you(one, given.first.get(one.id)) for one in order]))
    if given.second:
        columns.append((("Second vote", 2.2), [_you(one, given.second.get(one.id)) for one in order]))
    reasons = [_why(one, told[one.id], last.get(one.id)) for one in order]
    if keys:
        columns.append(
            ((f"{mark[:1].upper()}{mark[1:]}", 2.1), [_coders(one, told[one.id]) for one in order])
        )
    if any(reasons):
        columns.append((("Why", 0), reasons))
    rest = WIDTH_CM - sum(width for (_, width), _ in columns)
    if not any(reasons):  # then the question has the room
        (name, width), cells = columns[0]
        columns[0] = (name, width + rest), cells
    sized = [(name, width or rest) for (name, width), _ in columns]
    table(document, sized, list(zip(*(cells for _, cells in columns), strict=True)), size=SMALL)
    gap(document)


def _you(question: Question, answer: Answer | None) -> str:
    if answer is None or not answer.value:
        return "Left open"
    sure = {"sure": "sure", "fairly": "fairly sure", "guessing": "guessing"}.get(answer.confidence, "")
    return question.said(answer.value) + (f"\n({sure})" if sure else "")


def _coders(question: Question, key: QuestionKey) -> str:
    values = [question.said(one.value) for one in key.ratings]
    if not values:
        return ""
    return " and ".join(dict.fromkeys(values)) if key.split else values[0]


def _why(question: Question, key: QuestionKey, answer: Answer | None) -> str:
    """What is worth knowing of one answer, each on its own line: own reason, what it means, the coders' reasons."""
    lines = [f"Your reason: {answer.reason}"] if answer and answer.reason else []
    if says := verdict(met(question, key, answer), key):
        lines.append(says)
    alone = len(key.ratings) == 1
    for one in key.ratings:
        if one.reason:  # what two coders gave alike may be explained once
            lines.append(f"{key.reading if alone else one.rater}: {one.reason}")
    if answer and (words := key.why(answer.value)):
        lines.append(words)
    return "\n".join(lines)


def _text(document: Any, question: Question, answer: Answer | None, key: QuestionKey) -> None:
    """A text of one's own, what it started from above it and a model below it, where there is one and it is told."""
    if (answer is None or not answer.value) and not key.model:
        return
    said(document, (question.asks, "b")).paragraph_format.keep_with_next = True
    if question.starter:
        said(document, ("It started as: ", "i"), question.starter)
    if answer and answer.value and answer.value != question.starter:
        framed(document, answer.value)
    if key.model:
        said(document, ("One way to put it. ", "b"), key.model)
        said(document, "There are other good ones: yours need not look like it.", size=SMALL)


def _end(document: Any, session: Session) -> None:
    heading(document, "About this page")
    said(
        document,
        "It holds what you wrote. Look through it for names before you pass it on. What is told is what coders, AI "
        "language models among them, read in the words alone, to learn from and to argue with: it is not the truth.",
        size=SMALL,
    ).paragraph_format.keep_with_next = True
    said(document, session.source, size=SMALL)


def _of(keys: Sequence[QuestionKey], question: Question) -> QuestionKey:
    return next((one for one in keys if one.question == question.id), QuestionKey(question=question.id))
