"""The trainer's script on paper: what to print, then minute by minute what to say, hand out and look for."""

from collections.abc import Sequence
from typing import Any

from scrlib.documents.learning.parts import part
from scrlib.documents.learning.sheets import Sheet
from scrlib.documents.paper.page import Column, gap, heading, said, table, write
from scrlib.records.cases import TrainerNote
from scrlib.records.learning import VOTED, Kind, Purpose, Session, Step

WHOM = "For the trainer"
DOES = {
    Purpose.AIM: "Say the aim, and how long it takes.",
    Purpose.NOTICE: "Read the notice aloud. Anybody may step out, or leave a part out, without saying why.",
    Purpose.BEFORE: "Form A and form B turn by turn along the rows. Alone and in silence. Collect the sheets.",
    Purpose.PAIR: "Read both, then write. Ask what the better one does before you say what you think.",
    Purpose.READ: "Give time to read. Nothing is asked yet.",
    Purpose.COMMIT: "Each alone, with a pen: a first vote stands. No talk yet.",
    Purpose.ROOM: "Ask for the cards, question by question. Count each letter, write the count on the tally form "
    "and on the flip chart. Do not say what the key gives.",
    Purpose.TALK: "In pairs, best with somebody who held up another letter.",
    Purpose.AGAIN: "Alone again: one letter in the column for the second vote. Ask for the cards once more, and "
    "write both counts beside one another.",
    Purpose.EXPERT: "Only now take out the key. Begin where many were sure and the key says otherwise: ask who "
    "circled “sure”. Read the reason aloud with the words it quotes.",
    Purpose.REWRITE: "Alone or in pairs. Have a few read out before you read the one in the key: it is one of many.",
    Purpose.WRITE: "Give the whole time. What people write is theirs.",
    Purpose.AFTER: "The other item of the two, so nobody has the same one twice. Alone and in silence. Collect the sheets.",
    Purpose.TAKE_AWAY: "Everyone writes one thing. Then tell what is still to be told, and thank the room.",
}
HANDS = "Read out the list, letter by letter, and count the hands. Write the counts on the tally form."
WITHOUT_WIFI = (
    "Everything here runs from paper: no telephone, no screen, no network. Ask people to write with a pen and to "
    "circle one letter. Have the cards cut before the day, a set of letters for each person.",
    "Afterwards the counts of the tally form can be typed into the trainer's board, which then shows the same "
    "pictures as for a room on telephones.",
)


def script(
    document: Any,
    session: Session,
    every: Sequence[Sheet],
    parts: Sequence[tuple[str, str]],
    notes: Sequence[TrainerNote] = (),
) -> None:
    """The first part of the pack. `parts`: (name, how many) of everything else in it, in order.

    `notes`: what a trainer should know of the case.
    """
    part(document, session.title, "Script", WHOM)
    heading(document, session.title, 1)
    said(document, ("At the end people will be able to: ", "b"), session.aim)
    said(document, ("Time: ", "b"), f"{session.minutes} minutes, with paper about {_with_paper(session)}.")
    said(document, ("Say before anything is read: ", "b"), session.content_notice)
    heading(document, "What is in this pack")
    columns: list[Column] = [("Part", 1.5), ("What it is", 9.4), ("How many", 6.5)]
    numbered = [
        (str(n), name, many) for n, (name, many) in enumerate((("This script", "1, for you"), *parts), 1)
    ]
    table(document, columns, numbered)
    gap(document)
    said(
        document,
        "In Word, print a part by typing its number with an s before it as the pages: s3 for part 3.",
        size=10,
    )
    heading(document, "Without wifi")
    for line in WITHOUT_WIFI:
        said(document, line)
    heading(document, "Minute by minute")
    _steps(document, session, every)
    if notes:
        heading(document, "About the case: for you, not for the room")
        for one in notes:
            said(document, (f"{one.title}. ", "b"), one.text)
    said(document, session.source, size=9)


def _with_paper(session: Session) -> int:
    """Counting cards takes a minute or so for each question that is voted on, rounded up to five."""
    voted = sum(len(session.questions(one.id)) for one in session.steps if one.purpose in VOTED)
    return -(-(session.minutes + voted // 2) // 5) * 5


def _steps(document: Any, session: Session, every: Sequence[Sheet]) -> None:
    from docx.shared import Pt

    columns: list[Column] = [("From", 1.5), ("Step", 3.6), ("What you do and say", 12.3)]
    rows, at = [], 0
    for step in session.steps:
        rows.append((_clock(at), f"{step.title}\n{step.minutes} min", ""))
        at += step.minutes
    made = table(document, columns, rows, size=10)
    for row, step in zip(made.rows[1:], session.steps, strict=True):
        for n, (lead, words) in enumerate(_told(session, step, every)):
            paragraph = row.cells[2].paragraphs[0] if n == 0 else row.cells[2].add_paragraph()
            paragraph.paragraph_format.space_after = Pt(3)
            write(paragraph, (lead, "b"), words, size=10)
    gap(document)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _told(session: Session, step: Step, every: Sequence[Sheet]) -> list[tuple[str, str]]:
    """What to do on one step, a paragraph each, (in bold, then): the sheet, what to do and say, notes, hints."""
    lines = [*_sheet(step, every), *(("", words) for words in _does(session, step))]
    lines += [("Say: ", text) for text in (step.lead, step.together) if text]
    lines += [("Note: ", note) for note in step.notes]
    for question in step.asks:
        lines += [("A hint, when it is wanted: ", hint) for hint in question.hints]
    if step.reveals:
        titles = ", ".join(f"“{session.step(id).title}”" for id in step.reveals)
        lines.append(("Now the key of ", f"{titles} may be told."))
    return lines


def _does(session: Session, step: Step) -> list[str]:
    """What the trainer does on such a step; nothing where the step itself says it."""
    if step.purpose is Purpose.TALK and step.together:
        return []
    before = session.steps[: session.steps.index(step)]
    last = next((asked for one in reversed(before) if (asked := session.questions(one.id))), ())
    if step.purpose is Purpose.ROOM and all(one.kind is Kind.TAG for one in last):
        return [HANDS]
    return [DOES[step.purpose]]


def _sheet(step: Step, every: Sequence[Sheet]) -> list[tuple[str, str]]:
    """Which sheet is handed out on this step, or on which it stands."""
    for sheet in every:
        if step.id == sheet.hand_out:
            return [(f"Hand out {sheet.title}.", "")]
        if step.id in sheet.steps or step.again in sheet.steps:
            return [("", f"It stands on sheet {sheet.number}.")]
    return []
