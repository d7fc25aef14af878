"""What stories have in common, and when promises are looked at again."""

import datetime as dt
from collections.abc import Sequence

from scrlib.learning.inquiry.protocol import conditions
from scrlib.records.inquiry import FOLLOW_UPS, Gathered, Story


def gathered(stories: Sequence[Story]) -> tuple[Gathered, ...]:
    """Every condition with the stories that have it, the most told first; those that none has come last."""
    found = (
        Gathered(condition=one, stories=tuple(story.id for story in stories if one.id in story.conditions))
        for one in conditions()
    )
    return tuple(sorted(found, key=lambda one: -one.count))


def follow_up_days(held: dt.date) -> tuple[dt.date, ...]:
    """The days on which promises are looked at again: six and twelve weeks after the conversation."""
    return tuple(held + dt.timedelta(weeks=weeks) for weeks in FOLLOW_UPS)
