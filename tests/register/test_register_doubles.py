"""What stands twice in a register, and which of the two stays."""

import datetime as dt

from scrlib.audits.register.coming.doubles import Double, doubles, later_ones_out
from scrlib.audits.register.log import Log, appended
from scrlib.audits.register.reading import actions, things
from scrlib.audits.register.writing import set_fields
from scrlib.records.register import Change, Thing

AT = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
FORM = {"text": "Change the form", "owner": "Nurse", "due": "2027-03-31"}


def write(log: Log, *changes: Change) -> Log:
    return appended(log, changes, who="Board manager", why="Plan", at=AT)


def advise(log: Log, id: str) -> Log:
    return write(log, *set_fields(Thing.RECOMMENDATION, id, {"number": "1", "text": "Listen to children"}))


def act(log: Log, id: str, answers: str = "", **form: str) -> Log:
    return write(log, *set_fields(Thing.ACTION, id, {**FORM, "recommendations": answers, **form}))


def twice() -> Log:
    """One plan brought in twice: a recommendation with its action, each under two ids."""
    log = act(advise((), "C-first1"), "A-first1", "C-first1", number="A1")
    return act(advise(log, "C-later2"), "A-later2", "C-later2", number="A7", plan="other.docx, A1")


def test_the_same_words_with_the_same_owner_and_day_stand_twice():
    assert doubles(twice()) == (
        Double(thing=Thing.RECOMMENDATION, first="C-first1", id="C-later2", more=False),
        Double(thing=Thing.ACTION, first="A-first1", id="A-later2", more=False),
    )


def test_the_same_words_for_another_owner_or_another_day_are_another_action():
    log = act(act(act((), "A-first1"), "A-other2", owner="Police"), "A-other3", due="2028-03-31")
    assert doubles(log) == ()


def test_the_same_recommendation_of_another_review_is_another():
    log = advise(advise((), "C-first1"), "C-other2")
    review = set_fields(Thing.REVIEW, "R-wren12", {"title": "Wren"})
    assert (
        doubles(write(log, *review, *set_fields(Thing.RECOMMENDATION, "C-other2", {"review": "R-wren12"})))
        == ()
    )


def test_the_later_ones_go_with_a_reason_and_the_first_stay():
    log = write(twice(), *later_ones_out(twice(), "It stood twice."))
    assert list(things(log, Thing.ACTION)) == ["A-first1"]
    assert list(things(log, Thing.RECOMMENDATION)) == ["C-first1"]
    assert doubles(log) == ()


def test_one_on_which_more_was_written_stays_and_answers_the_first_recommendation():
    log = write(twice(), *set_fields(Thing.ACTION, "A-later2", {"news": "Two wards have it."}))
    after = write(log, *later_ones_out(log, "It stood twice."))
    assert [one.more for one in doubles(after)] == [True]
    assert [one.recommendations for one in actions(after, AT.date())] == [("1",), ("1",)]


def test_one_with_evidence_stays():
    proof = set_fields(Thing.EVIDENCE, "E-proof1", {"action": "A-later2", "title": "The form"})
    assert [one.more for one in doubles(write(twice(), *proof)) if one.thing is Thing.ACTION] == [True]
