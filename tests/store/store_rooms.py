"""A room of the store and a clock for the tests."""

from scrlib.records.learning import Answer
from scrlib.records.rooms import Room, Rooms

VOTE = (
    Answer(question="A1.specific", value="partly", reason="No owner — who?", confidence="sure"),
    Answer(question="A1.timely", value=""),
)


def start(rooms: Rooms) -> Room:
    return rooms.start("judge.short.20", "aim", "scr")[0]
