"""Which edition a decision is made under: that of its day, unless a person chose another."""

import datetime as dt

from scrlib.audits.criteria.timetable import day_typed
from scrlib.audits.guidance import doubt, in_force, pack, packs
from scrlib.errors import ScrError
from scrlib.records.criteria import CriteriaRecord
from scrlib.records.guidance import Edition, Series
from scrlib.text.saying import day as said


def decision_day(record: CriteriaRecord, today: dt.date) -> dt.date:
    """The day of the decision; today where none was taken yet."""
    return day_typed(record, "decided") or today


def chosen_by_hand(record: CriteriaRecord) -> bool:
    """Whether a person chose the edition."""
    return record.edition in {one.id for one in packs(Series.WORKING_TOGETHER)}


def edition_for(record: CriteriaRecord, today: dt.date) -> Edition:
    """The edition by which the record is made; the oldest for a decision before it."""
    editions = packs(Series.WORKING_TOGETHER)
    if chosen_by_hand(record):
        return pack(record.edition)
    try:
        return in_force(decision_day(record, today))
    except ScrError:
        return editions[0]


def beware(record: CriteriaRecord, today: dt.date) -> str:
    """What makes the edition doubtful, in a sentence or two, or ""."""
    on = decision_day(record, today)
    if on < packs(Series.WORKING_TOGETHER)[0].in_force_from:
        return f"No guidance as early as {said(on)} is held here. Check the date."
    chosen = edition_for(record, today)
    if not chosen.stood_on(on):
        return f"{chosen.title} was not in force on {said(on)}: {in_force(on).title} was."
    return doubt(on)
