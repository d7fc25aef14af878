"""What somebody takes home in Word, and what a trainer does: only what was answered and what was revealed."""

import datetime as dt
import io
from dataclasses import replace
from typing import Any

from docx import Document
from lessons import KEY, SESSION

from scrlib.documents.learning import room_summary, take_away
from scrlib.records.answer_keys import Key
from scrlib.records.counting import Choice, Matching, Miss, Move, Movement, Outcome, Picked, Place, Spread
from scrlib.records.learning import Answer, Kind, Option, Purpose, Question, Step

DAY = dt.date(2026, 11, 22)
EVERY = {"commit", "rewrite", "before", "after"}


def answer(question: str, value: str, confidence: str = "", reason: str = "") -> Answer:
    return Answer(question=question, value=value, confidence=confidence, reason=reason)


GIVEN = {
    "before": (answer("X1.specific", "met", "sure"), answer("X1.timely", "not_met")),
    "commit": (answer("X3.specific", "partly"), answer("X3.timely", "met", "sure", "They will see.")),
    "again": (answer("X3.specific", "not_met"), answer("X3.timely", "met", "sure", "They will see.")),
    "rewrite": (answer("X3.rewrite", "The nurse will call by 1 May 2027."),),
    "after": (answer("X2.specific", "met"), answer("X2.timely", "cannot_judge")),
    "monday": (answer("monday", "Ask who and by when."),),
}


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def rows(table: Any) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def words(document: Any) -> str:
    """Every text of a document, of its tables and of the tables' frames."""
    return "\n".join(one.text for one in document.element.body.iter() if one.tag.endswith("}t") and one.text)


def table_under(document: Any, heading: str) -> Any:
    """The first table with several columns below a heading."""
    body = list(document.iter_inner_content())
    at = next(n for n, one in enumerate(body) if getattr(one, "text", "") == heading)
    return next(one for one in body[at:] if hasattr(one, "rows") and len(one.columns) > 1)


# ---- the take-away


def test_a_confident_miss_stands_first_with_both_votes_and_the_coders_reasons():
    document = opened(take_away(SESSION, KEY, GIVEN, EVERY))
    assert rows(table_under(document, "Judge it alone")) == [
        ["What was asked", "You", "Second vote", "As coded", "Why"],
        [
            "Is it timely?",
            "Met\n(sure)",
            "Met\n(sure)",
            "Not met",
            "Your reason: They will see.\nYou were sure, and both coders read it otherwise.\n"
            "Coder 1: SECRET no date at all.\nCoder 2: SECRET none.",
        ],
        [
            "Is it specific?",
            "Partly",
            "Not met",
            "Not met and Partly",
            "Here the two coders split: the words can be read both ways.\n"
            "Coder 1: SECRET no act.\nCoder 2: SECRET an act of a sort.",
        ],
    ]


def test_nothing_of_the_key_is_in_it_where_nothing_was_revealed():
    document = opened(take_away(SESSION, KEY, GIVEN, ()))
    assert "SECRET" not in words(document)
    assert rows(table_under(document, "Judge it alone"))[0] == ["What was asked", "You", "Second vote", "Why"]


def test_only_the_step_that_was_revealed_is_told():
    told = words(opened(take_away(SESSION, KEY, GIVEN, {"commit"})))
    assert "SECRET no date at all." in told
    assert "SECRET there is no date." not in told and "SECRET The MASH manager" not in told


def test_a_revealing_step_tells_what_it_reveals():
    assert take_words({"expert"}) == take_words({"expert", "commit"})


def take_words(told: set[str]) -> str:
    return words(opened(take_away(SESSION, KEY, GIVEN, told)))


def test_before_and_after_are_counted_once_both_are_told():
    told = words(opened(take_away(SESSION, KEY, GIVEN, EVERY)))
    assert "1 of 2 as they were coded." in told
    assert "Before and after" not in take_words({"before"})


def test_whoever_wrote_nothing_for_monday_gets_lines_to_write_on():
    document = opened(take_away(SESSION, KEY, {}, (), day=DAY))
    texts = [one.text for one in document.paragraphs]
    assert texts[:4] == [
        "A short session",
        "Tell a date from a wish. 22 November 2026.",
        "On Monday",
        "One thing I will change on Monday",
    ]
    assert len(document.element.xpath("//w:pBdr")) == 2


def test_a_rewrite_stands_between_where_it_started_and_one_way_to_put_it():
    told = take_words(EVERY)
    places = [told.index(one) for one in ("It started as", "The nurse will call", "SECRET The MASH manager")]
    assert places == sorted(places)


def test_what_word_cannot_hold_is_left_out_of_an_answer():
    given = {"monday": (answer("monday", "Ask \x00why\ud800."),)}
    assert "Ask why." in words(opened(take_away(SESSION, KEY, given, ())))


# ---- the summary of a room


def spread(step: str, question: str, *counts: int) -> Spread:
    labels = ("Met", "Partly", "Not met", "Cannot judge")
    choices = tuple(Choice(option=one, label=one, votes=n) for one, n in zip(labels, counts, strict=True))
    same = f"{max(counts)} of {sum(counts)} gave the same rating."
    return Spread(step=step, question=question, asks=f"Is it {question}?", choices=choices, agreement=same)


FIRST, SECOND = spread("commit", "specific", 9, 6, 4, 1), spread("again", "specific", 2, 6, 11, 1)
OUTCOME = Outcome(
    session=SESSION.id,
    joined=20,
    paper=3,
    spreads=(FIRST, SECOND),
    movements=(
        Movement(
            question="X3.specific",
            asks="Is it specific?",
            first=FIRST,
            second=SECOND,
            both=20,
            moved=7,
            moves=(Move(before="Met", after="Not met", count=7),),
        ),
    ),
    matchings=(
        Matching(
            group="specific",
            label="Specific",
            before=4,
            before_of=19,
            after=13,
            after_of=18,
            before_share=0.25,
            after_share=0.7,
        ),
        Matching(group="timely", label="Timely", before=1, before_of=6, after=0, after_of=0),
    ),
    misses=(
        Miss(question="X3.timely", asks="Is it timely?", chosen="Met", coders="Not met", sure=8, answered=20),
    ),
    picked=(Picked(step="rewrite", question="X3.rewrite", asks="Your wording", text="By 1 May."),),
)


def test_the_summary_begins_with_who_and_what_many_were_sure_of():
    document = opened(room_summary(SESSION, OUTCOME, day=DAY))
    said = "20 people joined, and 3 sheets of paper. No names were asked for, and none are here."
    assert document.paragraphs[1].text == f"22 November 2026. {said}"
    assert rows(document.tables[0]) == [
        ["What was asked", "On", "Most chosen", "Were sure", "As coded"],
        ["Is it timely?", "Judge it alone", "Met", "8 of 20", "Not met"],
    ]


def test_before_and_after_say_from_ten_ratings_on_the_share_in_which_each_item_weighs_the_same():
    assert rows(opened(room_summary(SESSION, OUTCOME)).tables[1]) == [
        ["Criterion", "Before", "After"],
        ["Specific", "4 of 19 (25%)", "13 of 18 (70%)"],
        ["Timely", "1 of 6", "nobody rated it"],
        ["All together", "5 of 25", "13 of 18"],
    ]


def test_the_summary_says_how_many_changed_and_from_what_to_what():
    assert rows(opened(room_summary(SESSION, OUTCOME)).tables[2])[1] == [
        "Is it specific?\nJudge it alone",
        "7 of 20 who voted twice",
        "7 from Met to Not met",
        "9 of 20 gave the same rating.\n11 of 20 gave the same rating.",
    ]


def test_every_answer_is_counted_step_by_step():
    table = opened(room_summary(SESSION, OUTCOME)).tables[3]
    assert rows(table) == [
        ["What was asked", "Met", "Partly", "Not met", "Cannot judge", "In all"],
        ["Is it specific?\n9 of 20 gave the same rating.", "9", "6", "4", "1", "20"],
    ]


def test_a_room_that_nobody_answered_in_still_has_a_summary():
    told = words(opened(room_summary(SESSION, Outcome(session=SESSION.id, joined=1))))
    assert "1 person joined. No names were asked for, and none are here." in told
    assert "Every answer, step by step" not in told


def test_an_order_is_told_by_the_place_of_each_on_average():
    places = (
        Place(option="a", label="Visit", mean=1.25, people=4),
        Place(option="b", label="Ring", mean=1.75, people=4),
    )
    ordered = Spread(step="commit", question="X3.specific", asks="Which first?", people=4, places=places)
    outcome = Outcome(session=SESSION.id, joined=4, spreads=(ordered,))
    assert rows(opened(room_summary(SESSION, outcome)).tables[0]) == [
        ["Put in order", "Place on average", "People"],
        ["Visit", "1.2", "4"],
        ["Ring", "1.8", "4"],
    ]


def test_ticks_and_orders_are_told_in_lines_not_in_a_narrow_column():
    asked = Question(
        id="t",
        kind=Kind.TAG,
        asks="What was there?",
        options=(Option(id="a", label="Time"), Option(id="b", label="Trust")),
    )
    step = Step(id="one", purpose=Purpose.WRITE, title="One", minutes=1, asks=(asked,))
    data = take_away(replace(SESSION, steps=(step,)), Key(session="x"), {"one": (answer("t", "b,a"),)}, ())
    assert [one.text for one in opened(data).paragraphs if one.style.name == "List Bullet"] == [
        "You: Trust; Time"
    ]
