"""The time as a page takes it, and the place whose clock it tells it by."""

import datetime as dt
from zoneinfo import ZoneInfo

PLACE = ZoneInfo("Europe/London")


def this_moment() -> dt.datetime:
    """The time now, in UTC."""
    return dt.datetime.now(dt.UTC)
