"""A Word file opened: its recommendations and findings with ids and places in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrlib.documents.layout.lines import read_lines
from scrlib.documents.layout.paragraphs import Body, Paragraph
from scrlib.documents.links.answers import answers
from scrlib.documents.links.nearby import nearby
from scrlib.documents.opened import Opened, Passage
from scrlib.documents.package import Package
from scrlib.documents.reading.document import read
from scrlib.documents.reading.gaps import skipped, told
from scrlib.documents.reading.hits import Hit, Reading
from scrlib.documents.reading.row_words import beside
from scrlib.documents.word.body import read_body
from scrlib.documents.word.elsewhere import passages_elsewhere
from scrlib.errors import DocumentError
from scrlib.records import Finding, Recommendation

LONGEST_WHERE = 80
MOST_ROWS = 2_000  # of all tables together: some seconds to read; a report has some tens
NOTES = {
    "insertions": "Tracked insertions were read; tracked deletions were not.",
    "struck": "Words with a line through them were not read.",
    "notes": "Footnotes and endnotes were not read as recommendations.",
    "comments": "Comments already in the file were not read, and they stay in it.",
    "rows": f"Its tables were read to row {MOST_ROWS:,} together, and no further: open the rest as a file of its own.",
}


@dataclass(frozen=True, kw_only=True)
class WordFile:
    """A Word file as it was read: the paragraphs, and what was found in them."""

    package: Package
    body: Body
    reading: Reading


def read_word(data: bytes, most_rows: int | None = None) -> WordFile:
    """The paragraphs and recommendations of a Word file, of its tables no more than `most_rows` rows.

    Raises DocumentError where there are no words.
    """
    package = Package(data)
    body = read_body(package, most_rows)
    if not body.paragraphs:
        raise _no_words(body)
    return WordFile(package=package, body=body, reading=read(read_lines(body.paragraphs)))


def _no_words(body: Body) -> DocumentError:
    if "pictures" in body.seen:
        return DocumentError(
            "The file holds pictures of pages, so there are no words that can be read.",
            "Open the report it was scanned from, or type the recommendations in.",
        )
    return DocumentError("There are no words in the file.", "Check that it was saved, then open it again.")


def open_word(name: str, data: bytes) -> Opened:
    """What a Word file holds. Raises DocumentError, one sentence, where it cannot be read."""
    return opened_word(name, read_word(data, MOST_ROWS))


def opened_word(name: str, word: WordFile) -> Opened:
    """What a Word file holds that has been read already."""
    found = opened(name, "docx", word.reading, word.body.paragraphs, _notes(word))
    return replace(found, passages=found.passages + passages_elsewhere(word.package, word.body.root))


def opened(
    name: str, kind: str, reading: Reading, paragraphs: Sequence[Paragraph], notes: tuple[str, ...]
) -> Opened:
    """The records of a reading: each recommendation and finding once, with where it stands in words."""
    places = Places(reading, paragraphs)
    said = {at: [f"F{one + 1}" for one in some] for at, some in answers(reading).items()}
    near_findings, near_asked = nearby(reading)
    recommendations = tuple(
        Recommendation(
            id=f"R{at + 1}",
            text=hit.draft.text,
            where=places.of_hit(hit),
            finding=said[at][0] if at in said else None,
            also=tuple(said[at][1:]) if at in said else (),
            heading=near_asked[at].heading,
            around=near_asked[at].around,
            beside=beside(hit),
            number=hit.draft.number,
        )
        for at, hit in enumerate(reading.recommendations)
    )
    repeated, pairs = _repeated(reading, places)
    return Opened(
        name=name,
        kind=kind,
        recommendations=recommendations,
        findings=tuple(
            Finding(
                id=f"F{at + 1}",
                text=hit.draft.text,
                where=places.of_hit(hit),
                heading=near_findings[at].heading,
                around=near_findings[at].around,
                number=hit.draft.number,
            )
            for at, hit in enumerate(reading.findings)
        ),
        repeats=pairs,
        repeated=repeated,
        passages=tuple(Passage(where=places.of(at), text=one.text) for at, one in enumerate(paragraphs)),
        notes=notes,
        headings=tuple(dict.fromkeys(section.title for section in reading.sections if section.title)),
    )


def _repeated(
    reading: Reading, places: "Places"
) -> tuple[tuple[Recommendation, ...], tuple[tuple[str, str], ...]]:
    repeated, pairs = [], []
    counts: dict[int, int] = {}
    for hit, at in reading.repeats:
        counts[at] = counts.get(at, 0) + 1
        id = f"R{at + 1}{chr(ord('a') + counts[at])}" if counts[at] < 26 else f"R{at + 1}.{counts[at] + 1}"
        number = hit.draft.number
        repeated.append(Recommendation(id=id, text=hit.draft.text, where=places.of_hit(hit), number=number))
        pairs.append((id, f"R{at + 1}"))
    return tuple(repeated), tuple(pairs)


def _notes(word: WordFile) -> tuple[str, ...]:
    seen = set(word.body.seen)
    if seen & {"deletions", "moves"}:
        seen.add("insertions")
    notes = [sentence for name, sentence in NOTES.items() if name in seen]
    again = len(word.reading.repeats)
    if again:
        notes.append(
            f"{again} printed again elsewhere in the file (a summary, an appendix or a plan) {'is' if again == 1 else 'are'} listed once."
        )
    if missing := skipped(word.reading):
        notes.append(told(missing))
    if word.reading.reworded:
        notes.append("Recommendations listed again in other words (a summary, a table) were left out.")
    if word.reading.questions:
        notes.append(
            "Questions put to the board or partnership were left out, because the report "
            + (
                "makes recommendations as well."
                if word.reading.recommendations
                else "says that it makes no recommendations."
            )
        )
    if word.reading.left_out:
        notes.append("Rows of an action plan that repeat no recommendation were left out.")
    return tuple(notes)


class Places:
    """Where each paragraph stands, in words."""

    def __init__(self, reading: Reading, paragraphs: Sequence[Paragraph]) -> None:
        self._where: dict[int, str] = {}
        self._title: dict[int, str] = {}
        for section in reading.sections:
            title = self._titled(section.title, section.region)
            count = 0
            for line in section.lines:
                at = line.first[0]
                self._title[at] = title
                if at in self._where:
                    continue
                count += line.cell is None
                place = f"table {line.cell.table}, row {line.cell.row}" if line.cell else f"paragraph {count}"
                self._where[at] = ", ".join(part for part in (title, place) if part)
        for at, paragraph in enumerate(paragraphs):
            self._where.setdefault(at, "contents list" if paragraph.contents else "heading")

    @staticmethod
    def _titled(title: str, region: str) -> str:
        short = title if len(title) <= LONGEST_WHERE else f"{title[: LONGEST_WHERE - 1].rstrip()}…"
        if region == "summary" and "summary" not in title.lower():
            return f"Executive summary, {short}"
        if region == "appendix" and "ppendix" not in title:
            return f"Appendix, {short}"
        return short

    def of(self, at: int) -> str:
        """The place of a paragraph."""
        return self._where[at]

    def of_hit(self, hit: Hit) -> str:
        """The place of a recommendation: its printed number and heading, or its paragraph."""
        at = hit.draft.first[0]
        title = self._title.get(at, "")
        if hit.draft.number:
            return f"number {hit.draft.number}" + (f" under “{title}”" if title else "")
        return self._where[at]
