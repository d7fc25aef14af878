"""The votes of a room leave it without names, times or small groups, and no spreadsheet runs them."""

import csv
import datetime as dt
import io
import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lessons import SESSION

from scrlib.documents.learning.votes import COLUMNS, MEANS, harmless, votes_csv
from scrlib.records.learning import Answer
from scrlib.records.rooms import Participant, Submission, Tally

AT = dt.datetime(2026, 11, 22, 10, 7, 41, tzinfo=dt.UTC)


def person(id: int, sector: str = "") -> Participant:
    return Participant(id=id, number=id, name=f"Heron {id}", sector=sector, joined=AT)


def sent(participant: int, step: str, *answers: Answer) -> Submission:
    return Submission(participant=participant, step=step, answers=answers, seconds=61, at=AT)


def vote(question: str, value: str, confidence: str = "", reason: str = "") -> Answer:
    return Answer(question=question, value=value, confidence=confidence, reason=reason)


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def table(*args, **more) -> list[dict[str, str]]:
    return read(votes_csv(SESSION, *args, shuffle=random.Random(1), **more))


def test_a_vote_is_a_row_with_what_was_asked_and_how_sure():
    (row,) = table([sent(1, "commit", vote("X3.timely", "not_met", "sure", "No date."))], [person(1)])
    assert row == {
        "participant": "1",
        "form": "",
        "sector": "",
        "step": "commit",
        "vote": "1",
        "question": "X3.timely",
        "asked": "Is it timely?",
        "answer": "not_met",
        "answer_words": "Not met",
        "confidence": "sure",
        "count": "1",
        "text": "",
    }


def test_a_second_vote_is_told_from_the_first_and_a_blind_step_says_its_form():
    rows = table(
        [sent(2, "again", vote("X3.timely", "met")), sent(2, "before", vote("X2.timely", "met"))], [person(2)]
    )
    assert [(one["step"], one["vote"], one["form"]) for one in rows] == [
        ("before", "1", "b"),
        ("again", "2", ""),
    ]


def test_the_file_begins_with_the_mark_that_excel_knows_and_has_the_documented_columns():
    data = votes_csv(SESSION, [], [])
    assert data == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"
    assert [name for names, _ in MEANS for name in names.split(", ")] == list(COLUMNS)


def test_numbers_are_given_anew_and_nothing_tells_who_or_when():
    people = [person(id) for id in range(1, 41)]
    sheets = [sent(one.id, "commit", vote("X3.timely", "met")) for one in people]
    data = votes_csv(SESSION, sheets, people, shuffle=random.Random(7))
    numbers = [int(one["participant"]) for one in read(data)]
    assert numbers == list(range(1, 41))
    assert b"Heron" not in data and b"10:07" not in data and b"2026" not in data


def test_a_sector_stands_only_where_five_or_more_said_it_and_five_or_more_are_left():
    sectors = ["health"] * 6 + ["police"] * 3 + [""] * 2
    people = [person(id, sector) for id, sector in enumerate(sectors, 1)]
    rows = table([sent(one.id, "commit", vote("X3.timely", "met")) for one in people], people)
    assert sorted(one["sector"] for one in rows) == [""] * 6 + ["health"] * 5
    sent_in = [sent(one.id, "commit", vote("X3.timely", "met")) for one in people]
    named = table(sent_in, people, sectors={"health": "Health and care"})
    assert {one["sector"] for one in named} == {"", "Health and care"}


def test_a_sector_is_counted_over_those_who_answered_and_not_over_those_who_joined():
    people = [person(id, "health") for id in range(1, 8)]
    (row,) = table([sent(1, "commit", vote("X3.timely", "met"))], people)
    assert row["sector"] == ""


def test_texts_are_left_out_unless_picked_and_then_stand_apart_from_the_votes():
    sheets = [
        sent(1, "rewrite", vote("X3.rewrite", "By 1 May.")),
        sent(2, "rewrite", vote("X3.rewrite", "Mrs Oakfield will.")),
        sent(1, "commit", vote("X3.timely", "met", reason="They promise.")),
    ]
    rows = table(
        sheets, [person(1), person(2)], picked={("rewrite", "X3.rewrite", 1), ("commit", "X3.timely", 1)}
    )
    texts = [(one["participant"], one["question"], one["text"]) for one in rows if one["text"]]
    assert texts == [("", "X3.timely", "They promise."), ("", "X3.rewrite", "By 1 May.")]
    assert len(rows) == 3


def test_a_paper_tally_is_one_row_with_its_count():
    tallies = [
        Tally(step="before", question="X2.timely", option="met", count=4),
        Tally(step="before", question="X9.gone", option="met", count=4),
        Tally(step="commit", question="X3.timely", option="partly", count=0),
    ]
    (row,) = table([], [], tallies)
    assert (row["participant"], row["form"], row["answer_words"], row["count"]) == ("", "b", "Met", "4")


def test_whatever_was_not_attempted_has_no_row():
    assert table([sent(1, "commit", vote("X3.timely", ""))], [person(1)]) == []


def test_a_text_that_a_spreadsheet_would_run_is_text():
    risky = ["=1+1", "+44", "-x", "@sum", "\t=1", "＝1", "plain", "a=b"]
    assert [harmless(one) for one in risky] == [
        "'=1+1",
        "'+44",
        "'-x",
        "'@sum",
        "'=1",
        "'＝1",
        "plain",
        "a=b",
    ]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_text_is_read_back_in_as_many_rows_and_none_begins_a_formula(texts: list[str]):
    sheets = [sent(id, "rewrite", vote("X3.rewrite", f"a{text}")) for id, text in enumerate(texts, 1)]
    people = [person(id) for id in range(1, len(texts) + 1)]
    picked = {("rewrite", "X3.rewrite", one.id) for one in people}
    rows = table(sheets, people, picked=picked)
    assert len(rows) == len(texts)
    assert all(one["text"].startswith("a") for one in rows)


def test_somebody_who_sent_two_answers_to_the_form_they_were_not_given_has_none_of_them():
    assert table([sent(1, "before", vote("X2.timely", "met"))], [replace(person(1), number=3)]) == []
