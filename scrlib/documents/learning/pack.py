"""The print pack: a whole session on paper, from the same source as the pages, so that a room needs no wifi."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.learning.handouts import handout
from scrlib.documents.learning.key_pages import key_pages
from scrlib.documents.learning.poster import poster
from scrlib.documents.learning.script import script
from scrlib.documents.learning.sheets import Sheet, sheets
from scrlib.documents.learning.strip import strip, timelines
from scrlib.documents.learning.tally import tally
from scrlib.documents.learning.voting import cards, voted
from scrlib.documents.paper.page import upright
from scrlib.documents.word.house_style import saved
from scrlib.records.answer_keys import Key
from scrlib.records.cases import TrainerNote
from scrlib.records.learning import Session

POINTS = 12
EACH = "1 for each person"
HALF = "1 for every second person"


def print_pack(
    session: Session,
    key: Key | None,
    url: str = "",
    code: str = "",
    picture: bytes | None = None,
    notes: Sequence[TrainerNote] = (),
) -> bytes:
    """A Word file, A4, black and white: script, sheets, cards, timeline, tally form, and the key last.

    key        None leaves it out, with the notes on the case, which tell what it tells
    notes      what a trainer should know of the case
    url, code  of a room; without them there is no page on how to join
    picture    the address as a QR picture (PNG)

    Every part begins on a page of its own and says at its head whom it is for.
    """
    document = upright(f"{session.title}: on paper", POINTS)
    every = sheets(session)
    parts = contents(session, every, joins=bool(url and code), told=key is not None)
    script(document, session, every, parts, notes if key else ())
    if url and code:
        poster(document, session, url, code, picture)
    hand_outs(document, session, every)
    if voted(session):
        cards(document, session)
    for one in timelines(session):
        strip(document, session, one)
    tally(document, session)
    if key is not None:
        key_pages(document, session, key)
    return saved(document)


def hand_outs(document: Any, session: Session, every: tuple[Sheet, ...]) -> None:
    """Every sheet in every form; the first says what the case is about."""
    for sheet in every:
        for form in sheet.forms:
            handout(document, session, sheet, form, first=sheet is every[0])


def contents(
    session: Session, every: tuple[Sheet, ...], *, joins: bool, told: bool = True
) -> list[tuple[str, str]]:
    """What stands in the pack after the script, part by part, and how many to print; `told`: the key too."""
    parts = [("How to join, for the wall", "1, and 1 for each table")] if joins else []
    for sheet in every:
        for form in sheet.forms:
            parts.append((f"{sheet.title}, form {form.upper()}", HALF) if form else (sheet.title, EACH))
    if voted(session):
        parts.append(("Cards to vote with, to cut", EACH))
    parts += [("Timeline", "1 for each pair") for _ in timelines(session)]
    parts.append(("Tally form", "1, for you"))
    return [*parts, ("The key", "1, for you only")] if told else parts
