"""What the store of rooms keeps, on either database."""

import datetime as dt
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text
from store_rooms import VOTE, start

from scrlib.errors import ScrError
from scrlib.records.learning import Answer
from scrlib.records.rooms import Room, Tally
from scrlib.store.rooms import SqlRooms

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


class Clock:
    """A clock that stands still until it is set on."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> dt.datetime:
        return self.now

    def on(self, **time: float) -> None:
        self.now += dt.timedelta(**time)


def test_a_new_room_has_a_code_that_can_be_read_aloud_and_a_pin(rooms: SqlRooms) -> None:
    room, pin = rooms.start("judge.short.20", "aim", "practice")
    assert re.fullmatch("[CDGHJKMNPRTVWX]{5}", room.code)
    assert re.fullmatch(r"\d{6}", pin)
    assert room == Room(
        code=room.code, session="judge.short.20", words="practice", step="aim", started=room.started
    )


def test_a_room_is_found_however_its_code_is_typed(rooms: SqlRooms) -> None:
    room = start(rooms)
    assert rooms.room(f" {room.code[:2].lower()}-{room.code[2:]} ") == room
    assert rooms.room(room.code + "C") is rooms.room("") is rooms.room("'; --") is None


def test_a_change_is_kept_with_its_revision_and_logged(rooms: SqlRooms) -> None:
    code = start(rooms).code
    rooms.change(code, step="commit", ends=NOON)
    changed = rooms.change(code, spread=("commit",), picked=(("commit", "A1.specific", 3),))
    assert rooms.room(code) == changed
    assert (changed.step, changed.ends, changed.revision) == ("commit", NOON, 2)
    assert [entry[1:] for entry in rooms.history(code)] == [
        (0, {"step": "aim"}),
        (1, {"step": "commit", "ends": NOON}),
        (2, {"spread": ("commit",), "picked": (("commit", "A1.specific", 3),)}),
    ]


def test_a_rooms_code_session_and_revision_are_nobodys_to_change(rooms: SqlRooms) -> None:
    code = start(rooms).code
    for field in ("code", "session", "started", "revision", "colour"):
        with pytest.raises(TypeError, match=field):
            rooms.change(code, **{field: "x"})


def test_the_log_can_only_be_added_to(rooms: SqlRooms) -> None:
    code = start(rooms).code
    for statement in ("UPDATE room_log SET revision = 9", "DELETE FROM room_log"):
        with pytest.raises(ScrError), rooms.database.writing() as connection:
            connection.execute(text(statement))
    assert [entry[1] for entry in rooms.history(code)] == [0]


def test_there_is_news_when_somebody_joins_sends_or_changes_something(rooms: SqlRooms) -> None:
    code = start(rooms).code
    rooms.submit(rooms.join(code, "one").id, "commit", VOTE, 1)
    rooms.join(code, "two")
    rooms.change(code, step="room")
    assert rooms.news(code) == (1, 2, 1)
    rooms.tally(code, [Tally(step="commit", question="A1", option="met", count=3)])
    assert rooms.news(code) == (2, 2, 1)


def test_only_rooms_that_have_not_ended_are_watched(rooms: SqlRooms) -> None:
    open_one, ended = start(rooms).code, start(rooms).code
    rooms.change(ended, ended=True)
    rooms.change(open_one, step="pair")
    assert rooms.revisions() == {open_one: 1}
    rooms.change(ended, ended=False)
    assert rooms.revisions() == {open_one: 1, ended: 2}


def test_two_rooms_never_mix(rooms: SqlRooms) -> None:
    one, two = start(rooms).code, start(rooms).code
    for code, token in ((one, "a"), (two, "b")):
        somebody = rooms.join(code, token).id
        rooms.see(somebody, "commit")
        rooms.submit(somebody, "commit", [Answer(question="A1", value=token)], 1)
        rooms.tally(code, [Tally(step="commit", question=token, option="met", count=1)])
    assert [vote.answers[0].value for vote in rooms.submissions(two)] == ["b"]
    assert [count.question for count in rooms.tallies(two)] == ["b"]
    assert [len(found(two)) for found in (rooms.participants, rooms.seen)] == [1, 1]
    assert rooms.participants(two)[0].number == 1


def test_a_room_that_is_deleted_is_gone_with_everything_in_it_and_no_other(rooms: SqlRooms) -> None:
    gone, other = start(rooms).code, start(rooms).code
    for code in (gone, other):
        somebody = rooms.join(code, f"token of {code}").id
        rooms.submit(somebody, "commit", VOTE, 1)
    rooms.delete(gone)
    assert rooms.room(gone) is None
    assert rooms.participant(f"token of {gone}") is None
    assert [len(found(gone)) for found in (rooms.participants, rooms.submissions, rooms.history)] == [0, 0, 0]
    assert len(rooms.submissions(other)) == len(rooms.participants(other)) == 1
    with pytest.raises(ScrError, match="no longer kept"):
        rooms.submit(10_000, "commit", VOTE, 1)


def test_what_is_asked_of_a_room_that_is_not_there_is_refused(rooms: SqlRooms) -> None:
    assert not rooms.unlocked("CDGHJ", "123456")
    for ask in (lambda: rooms.change("CDGHJ", step="x"), lambda: rooms.news("CDGHJ")):
        with pytest.raises(ScrError, match="no room with this code"):
            ask()


def test_only_the_right_pin_unlocks_and_it_is_not_kept(rooms: SqlRooms) -> None:
    room, pin = rooms.start("judge.short.20", "aim", "scr")
    wrong = f"{(int(pin) + 1) % 10**6:06d}"
    assert rooms.unlocked(room.code.lower(), f" {pin} ")
    assert not rooms.unlocked(room.code, wrong)
    other, its_pin = rooms.start("judge.short.20", "aim", "scr")
    assert rooms.unlocked(other.code, pin) == (pin == its_pin)
    with rooms.database.reading() as connection:
        assert pin not in " ".join(connection.execute(text("SELECT pin FROM room")).scalars())


def test_wrong_pins_bring_a_pause_that_grows_and_the_right_one_ends_it(
    open_store: Callable[..., SqlRooms],
) -> None:
    clock = Clock()
    rooms = open_store(now=clock)
    room, pin = rooms.start("judge.short.20", "aim", "scr")
    assert [rooms.unlocked(room.code, "wrong") for _ in range(5)] == [False] * 5
    with pytest.raises(ScrError, match="Try again in 1 minute\\."):
        rooms.unlocked(room.code, pin)
    clock.on(seconds=61)
    assert not rooms.unlocked(room.code, "wrong")
    with pytest.raises(ScrError, match="Try again in 2 minutes"):
        rooms.unlocked(room.code, pin)
    clock.on(minutes=3)
    assert rooms.unlocked(room.code, pin)
    assert not rooms.unlocked(room.code, "wrong")


def test_many_pins_at_once_are_many_tries(rooms: SqlRooms) -> None:
    room, _ = rooms.start("judge.short.20", "aim", "scr")

    def tried(number: int) -> bool:
        try:
            return rooms.unlocked(room.code, f"wrong {number}")
        except ScrError:
            return True

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(tried, range(12))).count(False) == 5


def test_two_trainers_at_once_lose_no_change(rooms: SqlRooms) -> None:
    code = start(rooms).code
    with ThreadPoolExecutor(8) as pool:
        pool.map(lambda _: rooms.change(code, frozen=True), range(20))
    assert [entry[1] for entry in rooms.history(code)] == list(range(21))


def test_rooms_are_forgotten_ninety_days_after_they_ended_or_were_left(
    open_store: Callable[..., SqlRooms],
) -> None:
    clock = Clock()
    rooms = open_store(now=clock)
    ended, left, used = (start(rooms).code for _ in range(3))
    rooms.change(ended, ended=True)
    somebody = rooms.join(used, "token").id
    clock.on(days=89)
    rooms.submit(somebody, "commit", VOTE, 1)
    codes = (ended, left, used)
    assert [open_store(now=clock).room(code) is None for code in codes] == [False, False, False]
    clock.on(days=2)
    assert [open_store(now=clock).room(code) is None for code in codes] == [True, True, False]


def test_a_lost_pin_is_replaced_and_the_room_goes_on(rooms: SqlRooms) -> None:
    room, lost = rooms.start("s", "aim")
    somebody = rooms.join(room.code, "t")
    for _ in range(5):
        rooms.unlocked(room.code, "wrong")
    pin = rooms.new_pin(room.code.lower())
    assert (rooms.unlocked(room.code, pin), rooms.participant("t")) == (True, (room, somebody))
    assert pin == lost or not rooms.unlocked(room.code, lost)


def test_each_pin_of_a_room_has_a_mark_of_its_own_that_does_not_hold_it(rooms: SqlRooms) -> None:
    room, pin = rooms.start("s", "aim")
    first, again = rooms.pin_mark(room.code), rooms.pin_mark(room.code.lower())
    other = rooms.new_pin(room.code)
    assert (first == again, rooms.pin_mark(room.code) == first) == (True, False)
    assert {pin, other} & {first, rooms.pin_mark(room.code)} == set()
    assert rooms.pin_mark("XXXXX") == ""


def test_a_room_that_is_not_there_gets_no_new_pin(rooms: SqlRooms) -> None:
    with pytest.raises(ScrError, match="no room with this code"):
        rooms.new_pin("XXXXX")
