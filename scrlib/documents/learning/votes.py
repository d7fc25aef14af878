"""The votes of a room as a table without names: comma-separated, and safe to open in a spreadsheet."""

import csv
import io
import random
from collections.abc import Collection, Iterator, Mapping, Sequence

from scrlib.documents.plain import printable
from scrlib.records.counting import shown_apart
from scrlib.records.learning import TEXTS, Answer, Question, Session, Step
from scrlib.records.rooms import Participant, Submission, Tally

COLUMNS = (
    "participant",
    "form",
    "sector",
    "step",
    "vote",
    "question",
    "asked",
    "answer",
    "answer_words",
    "confidence",
    "count",
    "text",
)
MEANS = (
    ("participant", "a number given anew for this file, in no order; empty for paper and for texts"),
    ("form", "a or b: which of the two blind items; empty where the question is the same for all"),
    ("sector", "the kind of agency, only where five people who answered said it, or ten, and so on"),
    ("step", "the step of the session, as in the trainer's script"),
    ("vote", "1, or 2 for the second vote on the same questions"),
    ("question, asked", "its short name, and what was asked"),
    ("answer, answer_words", "the short name of the answer, and its words; cannot_judge is an answer"),
    ("confidence", "sure, fairly or guessing, where it was asked and said"),
    ("count", "1 for a person; for a paper tally, how many sheets gave this answer"),
    (
        "text",
        "a reason or a text that the trainer let the room see, and no other; it stands apart from the votes",
    ),
)
RISKY = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # the wide ones too
Picked = Collection[tuple[str, str, int]]
Row = dict[str, str | int]


def votes_csv(
    session: Session,
    submissions: Sequence[Submission],
    participants: Sequence[Participant],
    tallies: Sequence[Tally] = (),
    picked: Picked = (),
    *,
    sectors: Mapping[str, str] | None = None,
    shuffle: random.Random | None = None,
) -> bytes:
    """The table, in UTF-8 with the mark by which Excel knows it. No names, no times; MEANS says what each column is.

    picked   (step, question, participant) of the texts that the room has seen; of others nothing is written
    sectors  the words of each sector, by its id
    shuffle  gives the numbers; the system's own randomness where there is none
    """
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    known = {one.id: one for one in participants}
    came = dict.fromkeys(one.participant for one in submissions)  # in the order of their first vote
    people = [known[who] for who in came if who in known]
    who = _known_as(people, sectors or {}, shuffle or random.SystemRandom())
    rows = sorted(_votes(session, submissions, who), key=lambda row: int(row["participant"]))
    for row in (
        *rows,
        *_paper(session, tallies),
        *sorted(_texts(session, submissions, picked), key=_by_text),
    ):
        table.writerow({name: harmless(value) for name, value in row.items()})
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def harmless(value: str | int) -> str | int:
    """The value such as no spreadsheet takes for a formula: an apostrophe before one that could be."""
    if isinstance(value, int):
        return value
    text = printable(value).strip()
    return f"'{text}" if text.startswith(RISKY) else text


def _known_as(
    participants: Sequence[Participant], sectors: Mapping[str, str], shuffle: random.Random
) -> dict[int, Row]:
    """What may be said of each participant: a new number, the form, the sector of a group that is large enough."""
    numbers = list(range(1, len(participants) + 1))
    shuffle.shuffle(numbers)
    shown = shown_apart({one.id: one.sector for one in participants})
    return {
        one.id: {
            "participant": number,
            "form": one.form,
            "sector": sectors.get(shown[one.id], shown[one.id]),
        }
        for one, number in zip(participants, numbers, strict=True)
    }


def _votes(session: Session, submissions: Sequence[Submission], who: Mapping[int, Row]) -> Iterator[Row]:
    for step in session.steps:
        for one in submissions:
            if one.step != step.id or one.participant not in who:
                continue
            known = who[one.participant]
            given = {answer.question: answer for answer in one.answers}
            for question in session.questions(step.id, str(known["form"])):
                answer = given.get(question.id)
                if answer is not None and answer.value and question.kind not in TEXTS:
                    yield (
                        known
                        | {"form": known["form"] if step.b_asks else ""}
                        | _answer(step, question, answer)
                    )


def _answer(step: Step, question: Question, answer: Answer) -> Row:
    return _asked(step, question) | {
        "answer": answer.value,
        "answer_words": question.said(answer.value),
        "confidence": answer.confidence,
        "count": 1,
    }


def _asked(step: Step, question: Question) -> Row:
    return {
        "step": step.id,
        "vote": 2 if step.again else 1,
        "question": question.id,
        "asked": question.asks,
    }


def _paper(session: Session, tallies: Sequence[Tally]) -> Iterator[Row]:
    """One row for each count that was typed in; a tally of something that is asked nowhere is left out."""
    for one in tallies:
        for step, question, form in _everywhere(session):
            if (step.id, question.id) == (one.step, one.question) and one.count:
                row = _asked(step, question) | {"form": form if step.b_asks else "", "count": one.count}
                yield row | {"answer": one.option, "answer_words": _on_a_sheet(question, one.option)}
                break


def _on_a_sheet(question: Question, option: str) -> str:
    """What a sheet said, in words: of an order one option and its place."""
    name, ordered, place = option.partition("@")
    label = next((one.label for one in question.options if one.id == name), "")
    return f"{place}. {label}" if ordered else question.said(option)


def _everywhere(session: Session) -> Iterator[tuple[Step, Question, str]]:
    """Every question of every step and form."""
    for step in session.steps:
        for form in ("a", "b") if step.b_asks else ("a",):
            for question in session.questions(step.id, form):
                yield step, question, form


def _texts(session: Session, submissions: Sequence[Submission], picked: Picked) -> Iterator[Row]:
    """The texts that were picked, without the number of whoever wrote them: a text may tell who that is."""
    asked = {(step.id, question.id): (step, question) for step, question, _ in _everywhere(session)}
    for one in submissions:
        for answer in one.answers:
            place = asked.get((one.step, answer.question))
            if place is None or (one.step, answer.question, one.participant) not in picked:
                continue
            text = answer.value if place[1].kind in TEXTS else answer.reason
            if text:
                yield _asked(*place) | {"text": text}


def _by_text(row: Row) -> tuple[str, str, str]:
    """Texts stand in the order of their words, which says nothing of who came when."""
    return str(row["step"]), str(row["question"]), str(row["text"])
