"""Which guidance a decision is audited by: chosen by its date, two editions compared, and what to beware."""

import datetime as dt

from scrlib.audits.guidance_data import editions
from scrlib.errors import ScrError
from scrlib.records.guidance import Edition, Read, Series
from scrlib.text.saying import day as said

YEAR = dt.timedelta(days=365)
NEAR = dt.timedelta(days=30)  # of a change of editions: our own choice, as some days of change were not seen


def packs(series: Series | None = None) -> tuple[Edition, ...]:
    """Every edition that ships, or those of one series, the oldest first."""
    return tuple(one for one in editions() if series in (None, one.series))


def year_first(one: Edition) -> str:
    """Its title for a list to choose from: what tells editions apart is read on a narrow screen too."""
    title, _, end = one.title.rpartition(" (")
    return f"{end.rstrip(')')}: {title}" if end.rstrip(")").isdigit() else one.title


def pack(id: str) -> Edition:
    """The edition with that id ("wt2006"). Raises ScrError where there is none."""
    for one in editions():
        if one.id == id:
            return one
    raise ScrError(
        f"There is no guidance named {id}.", f"Choose one of: {', '.join(one.id for one in editions())}."
    )


def in_force(day: dt.date, series: Series = Series.WORKING_TOGETHER) -> Edition:
    """The edition in force on the day of the decision that is audited (not on the day of the audit).

    Raises ScrError for a day before the oldest edition.
    """
    for one in packs(series):
        if one.stood_on(day):
            return one
    oldest = packs(series)[0]
    raise ScrError(
        f"No guidance as early as {said(day)} is held here.",
        f"Check the date, or choose an edition yourself: the oldest is {oldest.title}.",
    )


def doubt(day: dt.date) -> str:
    """One or two sentences where another edition may apply to a decision of that day, or ""."""
    one = in_force(day)
    if one.transition_to and day <= one.transition_to:
        return one.transition
    for other in packs(one.series):
        gap = abs(day - other.in_force_from)
        if other is not packs(one.series)[0] and gap <= NEAR:
            return (
                f"The guidance changed about then: {other.title} is held to begin on "
                f"{said(other.in_force_from)}. {other.dates_seen} "
                "Check which edition the decision was taken under."
            )
    return ""


def compared_with_care(one: Edition, other: Edition) -> str:
    """One sentence on what an empty place in the comparison means, or "" where both were read in full."""
    partly = [each.title for each in (one, other) if each.read is not Read.IN_FULL]
    if not partly:
        return ""
    return (
        f"An empty place does not mean that the edition is silent: {' and '.join(partly)} "
        f"{'was' if len(partly) == 1 else 'were'} not read in full here."
    )


def steer(day: dt.date) -> str:
    """Why a decision of that day does not fall under Chapter 8, and what was in force; "" where it is."""
    one = in_force(day)
    if not one.not_chapter_8:
        return ""
    return (
        f"A decision of {said(day)} does not fall under Chapter 8 of the edition of 2006. "
        f"{one.not_chapter_8} In force on that day: {one.title}."
    )


def outdated(today: dt.date) -> str:
    """The banner where the newest edition held was last looked up over a year ago, or ""."""
    newest = packs(Series.WORKING_TOGETHER)[-1]
    if today - newest.retrieved_on <= YEAR:
        return ""
    return (
        f"The newest guidance held here, {newest.title}, was last looked up on {said(newest.retrieved_on)}, "
        "over a year ago. Check whether a newer edition is in force before you rely on it."
    )


def unread(one: Edition) -> str:
    """The sentence for the screen where nobody has read the edition in full, or ""."""
    if one.read is Read.IN_FULL:
        return ""
    checked = sum(item.verified for item in one.items)
    how = (
        f"Part of it was read by {one.read_by}"
        if one.read is Read.IN_PART
        else "Only accounts of it were seen"
    )
    return (
        f"Nobody has read {one.title} in full for this tool. {how}. "
        f"Items verified: {checked} of {len(one.items)}. Read the guidance itself before you rely on it."
    )
