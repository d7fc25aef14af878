"""What leaves the page: the record of the decision and the terms of reference in Word, the timetable."""

import datetime as dt
from collections.abc import Callable, Mapping

from scrlib.audits.criteria.papers import decision_record, terms_of_reference
from scrlib.audits.criteria.reminders import reminders, still_to_come
from scrlib.documents.calendar import Event, calendar
from scrlib.documents.paper.lines import word_paper
from scrlib.errors import ScrError
from scrlib.records.criteria import CriteriaSet
from scrlib.ui.criteria.work import CriteriaWork
from scrlib.ui.mime import CALENDAR, WORD

File = tuple[str, bytes, str]  # its name, its bytes, what kind of file it is


def decision_file(work: CriteriaWork, given: CriteriaSet, now: dt.datetime) -> File:
    """The record of the decision in Word."""
    paper = decision_record(work.record, given, work.log, now.date())
    return f"{_called('Decision record', work)}.docx", word_paper(paper), WORD


def terms_file(work: CriteriaWork, given: CriteriaSet, now: dt.datetime) -> File:
    """The terms of reference in Word."""
    paper = terms_of_reference(work.record, given, now.date())
    return f"{_called('Terms of reference', work)}.docx", word_paper(paper), WORD


def dates_file(work: CriteriaWork, given: CriteriaSet, now: dt.datetime) -> File:
    """The timetable for a calendar. Raises ScrError where no day is still to come."""
    found = still_to_come(work.record, given, now.date())
    if not found and reminders(work.record, given):
        raise ScrError(
            "Every day of this timetable is past, so a calendar has nothing to remind of.",
            "The days stand in the decision record.",
        )
    if not found:
        raise ScrError(
            "There is no day to remember yet.", "Give the day the case became known, or of the decision."
        )
    events = [
        Event(
            uid=f"{work.record.title} {one.key}".casefold().replace(" ", "-"),
            day=one.day,
            title=one.title,
            words=one.words,
        )
        for one in found
    ]
    return f"{_called('Timetable', work)}.ics", calendar(events, now), CALENDAR


FILES: Mapping[str, Callable[[CriteriaWork, CriteriaSet, dt.datetime], File]] = {
    "decision": decision_file,
    "terms": terms_file,
    "dates": dates_file,
}


def _called(what: str, work: CriteriaWork) -> str:
    """A file's name: what it is, and what the case is called as far as a file can be called so."""
    title = "".join(one for one in work.record.title if one.isalnum() or one in " -_").strip()
    return f"{what} {title}".strip()[:80]
