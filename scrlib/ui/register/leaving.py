"""What leaves the page: papers of the register in Word and Excel, and the one file that travels."""

import datetime as dt
from dataclasses import dataclass

from scrlib.audits.register.coming.carried import ENDING, written
from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.annual_paper import annual_paper, log_paper
from scrlib.audits.register.papers.asking import reminders
from scrlib.audits.register.papers.responses_paper import responses_paper
from scrlib.audits.register.papers.sheets import asked_sheets, asking, lists_of, whole_sheets
from scrlib.audits.register.reading import actions
from scrlib.audits.register.state import state_of
from scrlib.audits.register.telling import titled
from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.documents.register import paper_book, paper_page, register_book, reminder_file
from scrlib.errors import ScrError
from scrlib.records.papers import Paper
from scrlib.samples.responses import panel_responses
from scrlib.ui.mime import CALENDAR, EXCEL, SAVED, WORD
from scrlib.ui.taking import plain_name


@dataclass(frozen=True, kw_only=True)
class Leaving:
    """A file to hand over."""

    name: str
    data: bytes
    mime: str


def in_office(paper: Paper, name: str, kind: str) -> Leaving:
    """A paper as "docx" or "xlsx"."""
    if kind == "xlsx":
        return Leaving(name=f"{name}.xlsx", data=paper_book(paper), mime=EXCEL)
    return Leaving(name=f"{name}.docx", data=paper_page(paper), mime=WORD)


def annual_file(log: Log, title: str, period: tuple[dt.date, dt.date], day: dt.date, kind: str) -> Leaving:
    """The table for the annual report."""
    paper = annual_paper(log, title=title, first=period[0], last=period[1], day=day)
    return in_office(paper, file_name(title, "annual table", day), kind)


def log_file(log: Log, title: str, day: dt.date) -> Leaving:
    """The whole log as a Word table."""
    return in_office(log_paper(log, title=title), file_name(title, "log", day), "docx")


def responses_file(day: dt.date, kind: str) -> Leaving:
    """The worked example of responses, to be judged in a room before our reading is turned to."""
    return in_office(
        responses_paper(panel_responses()), file_name("Responses of 2014", "to judge", day), kind
    )


def whole_file(log: Log, title: str, day: dt.date) -> Leaving:
    """The register with its whole log, to be opened on this page on another machine."""
    data = written(title, log).encode("utf-8")
    return Leaving(name=f"{file_name(title, 'register', day)}.{ENDING}", data=data, mime=SAVED)


def book_file(log: Log, title: str, day: dt.date) -> Leaving:
    """The register in Excel, to be filled in; its hidden sheet carries the log."""
    data = register_book(title, whole_sheets(log), lists_of(log), written(title, log))
    return Leaving(name=f"{file_name(title, 'register', day)}.xlsx", data=data, mime=EXCEL)


def asking_file(log: Log, title: str, day: dt.date, owner: str) -> Leaving:
    """What is open with one owner, in Excel, to be filled in and sent back. The log is not in it."""
    own = [one.id for one in actions(log, day) if one.open and one.owner == owner]
    data = register_book(title, asked_sheets(log, own), lists_of(log, own), asking(log))
    return Leaving(name=f"{file_name(owner, 'actions', day)}.xlsx", data=data, mime=EXCEL)


def reminder_calendar(log: Log, title: str, now: dt.datetime, owner: str | None) -> Leaving:
    """The days on which something is due, for a calendar: of one owner, or of all.

    Raises ScrError where no day is known.
    """
    found = reminders(log, now.date(), owner=owner, title=title)
    if not found:
        raise ScrError(
            "Nothing here is due on a day, so there is nothing to remind of.",
            "Give each open action a day first.",
        )
    name = file_name(title if owner is None else owner, "reminders", now.date())
    return Leaving(name=f"{name}.ics", data=reminder_file(found, now), mime=CALENDAR)


def file_name(title: str, what: str, day: dt.date) -> str:
    """A name that any computer takes: the register's, what it is, the day."""
    return f"{plain_name(title, 'Register', 60)} {what} {day:%Y-%m-%d}"


def identifiers(log: Log) -> tuple[Identifier, ...]:
    """What may identify somebody in the words that stand in the register."""
    state = state_of(log)
    texts = [
        (titled(state, thing, id), value)
        for thing, found in state.items()
        for id, fields in found.items()
        for value in fields.values()
        if " " in value
    ]
    return find_identifiers(texts)
