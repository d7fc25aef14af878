"""What stands near a finding or a recommendation and may tell its subject: its headings, and what is said beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrlib.documents.layout.sections import Section
from scrlib.documents.links.following import Following
from scrlib.documents.reading.hits import Hit, Reading

ABOVE, BELOW = 3, 4  # lines before it and after it that count
SHORT = 8  # words of a line above it that is a heading in all but looks, at most


@dataclass(frozen=True, kw_only=True)
class Near:
    """The headings of a finding or a recommendation, and the words beside it, each a line."""

    heading: str
    around: str


def nearby(reading: Reading) -> tuple[list[Near], list[Near]]:
    """What stands near each finding, and near each recommendation."""
    over = dict(_over(reading.sections))
    after = Following(reading)
    findings, asked = (
        [_near(hit, after, over) for hit in some] for some in (reading.findings, reading.recommendations)
    )
    return findings, asked


def _near(hit: Hit, following: Following, over: dict[int, str]) -> Near:
    above = following.before(hit)[-ABOVE:]
    titles = [one for one in above if _is_title(one)]
    below = list(following.of(hit))[len(hit.draft.lines) :][:BELOW]
    headings = hit.section.title, over[id(hit.section)], hit.draft.about, *titles
    return Near(
        heading="\n".join(filter(None, headings)),
        around="\n".join([*(one for one in above if one not in titles), *below]),
    )


def _is_title(line: str) -> bool:
    return len(line.split()) <= SHORT and not line.endswith((".", ":"))


def _over(sections: Sequence[Section]) -> Iterator[tuple[int, str]]:
    """The title of the heading that each section stands under, "" for none."""
    above: list[Section] = []
    for one in sections:
        above = [other for other in above if other.rank < one.rank]
        yield id(one), above[-1].title if above else ""
        above.append(one)
