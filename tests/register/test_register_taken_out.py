"""Whatever is taken out of the register comes back as it was, and the log keeps both."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.register.example import example_register
from scrlib.audits.register.log import Log, appended, faults
from scrlib.audits.register.reading import things
from scrlib.audits.register.taking_out import (
    coming_from,
    everything_taken_out,
    part_of,
    place_of,
    put_back,
    taken_out,
)
from scrlib.audits.register.things import HELD
from scrlib.records.register import Thing

DAY = dt.date(2026, 11, 22)
AT = dt.datetime(2026, 11, 22, 10, tzinfo=dt.UTC)
_, LOG = example_register(DAY)
PLACES = [(thing, id) for thing in HELD for id in things(LOG, thing)]


def standing(log: Log) -> dict[Thing, list[str]]:
    return {thing: sorted(things(log, thing)) for thing in HELD}


def wrote(log: Log, changes: tuple) -> Log:
    return appended(log, changes, who="PL", why="Slip", at=AT)


@given(st.sampled_from(PLACES), st.booleans())
def test_what_is_taken_out_and_put_back_stands_as_before(place: tuple[Thing, str], whole: bool) -> None:
    gone = wrote(LOG, taken_out(LOG, *place, "Brought in twice", whole=whole))
    assert place[1] not in things(gone, place[0])
    assert place in [(one.thing, one.id) for one in everything_taken_out(gone)]
    back = wrote(gone, put_back(gone, *place))
    assert (standing(back), everything_taken_out(back), faults(back)) == (standing(LOG), (), ())


def test_an_action_takes_its_evidence_and_looks_with_it_and_leaves_its_recommendation() -> None:
    id = next(id for id in things(LOG, Thing.ACTION) if len(part_of(LOG, Thing.ACTION, id)) > 1)
    gone = wrote(LOG, taken_out(LOG, Thing.ACTION, id, "Not ours"))
    assert all(at not in things(gone, thing) for thing, at in part_of(LOG, Thing.ACTION, id))
    assert standing(gone)[Thing.RECOMMENDATION] == standing(LOG)[Thing.RECOMMENDATION]


def test_what_went_out_before_for_another_reason_stays_out() -> None:
    id = next(id for id in things(LOG, Thing.ACTION) if part_of(LOG, Thing.ACTION, id))
    first = part_of(LOG, Thing.ACTION, id)[0]
    log = wrote(LOG, taken_out(LOG, *first, "Of another action"))
    log = wrote(log, taken_out(log, Thing.ACTION, id, "Not ours"))
    log = wrote(log, put_back(log, Thing.ACTION, id))
    assert [(one.thing, one.id) for one in everything_taken_out(log)] == [first]


def test_what_comes_from_a_review_is_told_and_stays_unless_it_goes_whole() -> None:
    review = next(iter(things(LOG, Thing.REVIEW)))
    more = coming_from(LOG, Thing.REVIEW, review)
    assert {thing for thing, _ in more} == {Thing.RECOMMENDATION}
    alone = wrote(LOG, taken_out(LOG, Thing.REVIEW, review, "A working title"))
    assert all(id in things(alone, thing) for thing, id in more)


def test_a_place_is_named_by_its_kind_and_id_and_only_while_it_stands() -> None:
    thing, id = PLACES[0]
    assert place_of(LOG, f"{thing} {id}") == (thing, id)
    gone = wrote(LOG, taken_out(LOG, thing, id, "A slip"))
    assert [place_of(log, words) for log, words in ((gone, f"{thing} {id}"), (LOG, id), (LOG, ""))] == [
        None
    ] * 3
