"""What a room came to, counted once for everybody; and what is remembered of late."""

from lessons import SESSION
from training import Training, votes

from scrlib.ui.room.gathered import MOST_ROOMS, Gatherer
from scrlib.ui.room.recent import Recent


def test_counts_are_those_of_before_until_there_is_news(training: Training) -> None:
    phone, gatherer = training.joined("commit"), Gatherer(training.rooms)
    room = training.trainer(spread=("commit",))
    before = gatherer.of(room, SESSION)
    assert [one.answered for one in before.spread("commit")] == [0, 0]
    assert gatherer.of(room, SESSION) is before
    phone.press("send", **votes("commit", "X3", "met"))
    assert [one.answered for one in gatherer.of(room, SESSION).spread("commit")] == [1, 1]


def test_only_so_many_rooms_are_remembered_and_each_is_counted_right(training: Training) -> None:
    gatherer = Gatherer(training.rooms)
    first = training.rooms.start(SESSION.id, "aim")[0]
    before = gatherer.of(first, SESSION)
    for _ in range(MOST_ROOMS):
        gatherer.of(training.rooms.start(SESSION.id, "aim")[0], SESSION)
    assert gatherer.of(first, SESSION) is not before


def test_of_what_is_remembered_the_oldest_goes_first() -> None:
    recent = Recent[str](2)
    for one in ("a", "b", "a", "c"):
        recent.add(one)
    assert [one in recent for one in ("a", "b", "c")] == [False, True, True]
