"""People in a room of the store: who joins, what they send, what is counted, and many at once."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from store_rooms import VOTE, start

from scrlib.errors import ScrError
from scrlib.records.learning import Answer
from scrlib.records.rooms import Tally
from scrlib.store import rooms as module
from scrlib.store.rooms import SqlRooms


def test_people_join_under_made_up_names_and_the_same_browser_joins_once(rooms: SqlRooms) -> None:
    code = start(rooms).code
    first, second = rooms.join(code, "token 1", "police"), rooms.join(code, "token 2")
    assert rooms.join(code, "token 1") == first
    assert rooms.participants(code) == (first, second)
    assert [(one.number, one.sector, one.form) for one in (first, second)] == [
        (1, "police", "a"),
        (2, "", "b"),
    ]
    assert re.fullmatch("[A-Z][a-z]+ 1", first.name)


def test_a_browser_is_known_by_its_token_which_is_not_kept(rooms: SqlRooms) -> None:
    room = start(rooms)
    somebody = rooms.join(room.code, "a long secret")
    assert rooms.participant("a long secret") == (room, somebody)
    assert rooms.participant("another") is None
    with rooms.database.reading() as connection:
        kept = connection.execute(text("SELECT token FROM participant")).scalar_one()
    assert "secret" not in kept


def test_a_room_that_is_over_full_or_not_there_cannot_be_joined(
    rooms: SqlRooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, other = start(rooms).code, start(rooms).code
    monkeypatch.setattr(module, "MOST_PEOPLE", 1)
    rooms.join(code, "first")
    rooms.change(other, ended=True)
    for where, token, why in (
        (code, "second", "is full"),
        (other, "third", "has ended"),
        (other, "first", "in another room"),
        ("XXXXX", "fourth", "no room with this code"),
    ):
        with pytest.raises(ScrError, match=why):
            rooms.join(where, token)


def test_a_vote_is_kept_once_word_for_word(rooms: SqlRooms) -> None:
    code = start(rooms).code
    somebody = rooms.join(code, "token").id
    assert rooms.submit(somebody, "commit", VOTE, 41)
    assert not rooms.submit(somebody, "commit", (), 2)
    (kept,) = rooms.submissions(code)
    assert (kept.participant, kept.step, kept.answers, kept.seconds) == (somebody, "commit", VOTE, 41)


def test_any_text_at_all_is_kept_as_it_was_typed(rooms: SqlRooms) -> None:
    code = start(rooms).code
    odd = "a\x00b \ud83d \U0001f426 '; DROP TABLE room; -- \u202e <b>&amp;" + "x" * 100_000
    rooms.submit(rooms.join(code, "t").id, "write", [Answer(question="story", value=odd)], 1)
    assert rooms.submissions(code)[0].answers[0].value == odd


def test_what_one_person_sent_is_read_alone_in_the_order_it_came(rooms: SqlRooms) -> None:
    code = start(rooms).code
    one, two = rooms.join(code, "one").id, rooms.join(code, "two").id
    for somebody, step in ((one, "commit"), (two, "commit"), (one, "again")):
        rooms.submit(somebody, step, VOTE, 1)
    assert [(vote.participant, vote.step) for vote in rooms.sent(one)] == [(one, "commit"), (one, "again")]


def test_somebody_who_sits_the_case_out_is_not_waited_for_and_may_come_back(rooms: SqlRooms) -> None:
    code = start(rooms).code
    somebody = rooms.join(code, "token").id
    rooms.sit_out(somebody, True)
    assert (rooms.participants(code)[0].out, rooms.news(code)[1]) == (True, 0)
    rooms.sit_out(somebody, False)
    assert (rooms.participants(code)[0].out, rooms.news(code)[1]) == (False, 1)


def test_who_first_saw_a_step_when_is_kept(rooms: SqlRooms) -> None:
    code = start(rooms).code
    somebody = rooms.join(code, "token").id
    rooms.see(somebody, "commit")
    before = rooms.seen(code)
    rooms.see(somebody, "commit")
    assert rooms.seen(code) == before
    assert [(one.participant, one.step) for one in before] == [(somebody, "commit")]


def test_a_count_typed_again_takes_the_place_of_the_first(rooms: SqlRooms) -> None:
    code = start(rooms).code
    count = Tally(step="commit", question="A1", option="met", count=3)
    rooms.tally(code, [count, Tally(step="commit", question="A1", option="partly", count=9)])
    again = Tally(step="commit", question="A1", option="met", count=4)
    rooms.tally(code, [again])
    assert rooms.tallies(code) == (again, Tally(step="commit", question="A1", option="partly", count=9))
    with pytest.raises(ScrError, match="below nothing"):
        rooms.tally(code, [Tally(step="commit", question="A1", option="met", count=-1)])


def test_forty_join_and_vote_at_once_and_nothing_is_lost_or_doubled(
    open_store: Callable[..., SqlRooms],
) -> None:
    one, another = open_store(), open_store()  # two programs on one store
    code = start(one).code

    def take_part(number: int) -> list[bool]:
        rooms = (one, another)[number % 2]
        somebody = rooms.join(code, f"token {number}").id
        rooms.see(somebody, "commit")
        return [rooms.submit(somebody, "commit", VOTE, number) for _ in range(2)]

    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(take_part, range(40))) == [[True, False]] * 40
    assert [somebody.number for somebody in one.participants(code)] == list(range(1, 41))
    assert sorted(vote.seconds for vote in one.submissions(code)) == list(range(40))


def test_the_same_browser_that_joins_twice_at_once_is_one_person(rooms: SqlRooms) -> None:
    code = start(rooms).code
    with ThreadPoolExecutor(8) as pool:
        joined = set(pool.map(lambda _: rooms.join(code, "token"), range(8)))
    assert rooms.participants(code) == tuple(joined)
