"""Updates with a date before each in one cell: "Jul 22: two met. Sep 22: map being drawn up"."""

import datetime as dt
import re

from scrlib.plans.fields.named_days import MONTH, days_in

_YEAR = r"['’]?(?:(?:19|20)\d\d|\d\d)"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s./-]?)?(?:{MONTH})\b\.?[\s./-]?{_YEAR}"
    rf"|\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d-\d\d-\d\d"
    rf"|Q[1-4]\s(?:(?:19|20)\d\d|\d\d)[/-]\d\d"
)
_WHEN = (
    rf"(?:(?:latest |further )?(?:update|position|progress|status)(?: as)?(?: (?:at|on))?:?\s|as at |at )?"
    rf"(?P<when>{_DAY})\s?(?:update|position)?"
)
_MARK = r"(?:[:.]|\s[–—-]|[–—](?=\s))"
_OPENS = r"(?:(?<=^)|(?<=[.;!?)\]]\s)|(?<=\n))[\s•*–—-]*"
_ENTRY = re.compile(
    rf"{_OPENS}(?:[(\[]{_WHEN.replace('when', 'inside')}(?:\s[A-Z]{{2,4}})?[)\]]\s?{_MARK}?|{_WHEN}(?:\s(?-i:[A-Z]{{2,4}}))?\s?{_MARK})\s+",
    re.I,
)
_LINE = re.compile(
    rf"^[\s•*–—-]*{_WHEN}\s+", re.I | re.M
)  # a date and no mark behind it, in each of several lines


def updates_in(words: str) -> list[str]:
    """The updates of a text that opens with a dated one, the latest last; [] for any other text."""
    found = list(_ENTRY.finditer(words.strip())) or list(_LINE.finditer(words.strip()))
    bare = found and found[0].re is _LINE
    if not found or found[0].start() or (bare and len(found) < max(2, len(words.strip().splitlines()))):
        return []
    ends = [*(one.start() for one in found[1:]), len(words)]
    said = [
        (_day(one.group()), words.strip()[one.end() : end].strip())
        for one, end in zip(found, ends, strict=True)
    ]
    return [told for _, told in sorted(said, key=lambda one: one[0]) if told]


def _day(when: str) -> dt.date:
    days = days_in(when)
    return (days[0][1] if days else None) or dt.date.min
