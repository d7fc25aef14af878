"""Whether a line is a heading, by its style or by its looks and wording, and of which rank."""

import re

from scrlib.documents.layout.asking import asks_firmly, asks_someone
from scrlib.documents.layout.lines import Line
from scrlib.documents.layout.word_lists import word_list
from scrlib.documents.layout.wording import is_appendix, kind_of_heading

LONGEST = 16  # words in a heading
SENTENCE = 45  # words in a heading of Word's own that is a sentence, as findings often are
AGENCIES = frozenset(word_list("agencies"))
TITLE = 3  # words, too few to ask for anything
TITLED_BY_SIZE = 8  # words in larger letters or capitals, a heading though they ask ("What needs to change")
POINTS_BACK = re.compile(  # "Arising from: Key finding 2", below the advice that it speaks of
    r"\W*(?:(?:arising|arises|stemming|drawn|derived) from|(?:links?|linked|relates?|related|responds?|in response) to|addresses|answers)"
    r"\b\W.*\b(?:findings?|learning points?|lessons?|themes?|conclusions?|paragraphs?)\b.*\d",
    re.I,
)
PSEUDO = 20  # ranks from here on are lines made to look like headings
PLAINEST = PSEUDO + 10  # of a line that is a heading by its words alone
ASIDE = re.compile(r"^(?:[“\"‘'(\[*]|(?:figure|fig|table|note|source|photo|names|this) ?\b)", re.I)
WANTED = ("recommendations", "both", "questions")


def is_heading(line: Line) -> bool:
    """Whether a line is a heading, by its style or by its looks and wording."""
    if not line.words or line.contents or line.cell is not None or line.label.kind == "recommendation":
        return False
    if line.heading:
        return _is_styled_heading(line)
    return not POINTS_BACK.match(line.words) and _is_made_heading(line)


def _is_short(line: Line) -> bool:
    return len(line.words.split()) <= LONGEST and line.words[-1] not in ".;,"


def _is_styled_heading(line: Line) -> bool:
    """Whether a line in one of Word's own styles is a heading: not where it is a sentence that asks."""
    length = len(line.words.split())
    firm = asks_firmly(line.words) and length > 8
    if line.label.kind == "finding" or _is_short(line) and not firm:
        return True
    return not asks_someone(line.words) and length <= SENTENCE and line.words[-1] not in ".;,:"


def _is_made_heading(line: Line) -> bool:
    """Whether a line without such a style was made to look like a heading, or is worded as one."""
    looks, kind = _stands_out(line), line.label.kind
    if kind == "bullet" or (kind == "letter" and not (looks and _is_chapter(line))):
        return False
    if not _is_short(line):
        return False
    if kind == "finding":
        return looks
    if line.words[-1] in ":?" and not _named(line):
        return False
    length = len(line.words.split())
    if looks:
        titled = (line.large or line.caps) and length <= TITLED_BY_SIZE
        return length <= TITLE or titled or not asks_firmly(line.words) or _named(line)
    return _named(line) and length <= 8


def _stands_out(line: Line) -> bool:
    """Whether a line looks like a heading; what is quoted or explained in italics does not."""
    if line.bold or line.caps or line.underline or line.large:
        return True
    return line.italic and not ASIDE.match(line.words)


def _is_chapter(line: Line) -> bool:
    """Whether a letter is that of a chapter ("G. RECOMMENDATIONS", "VII. Conclusions"), not of an item of a list."""
    return line.label.number.isupper() and not line.list and bool(line.caps or kind_of_heading(line.words))


def _named(line: Line) -> bool:
    """Whether the words alone are those of a heading ("Recommendations", "9. Action plan")."""
    words = line.words.rstrip(" :")
    if not words[:1].isupper() or len(words.split()) > 10 or re.search(r"[.;?!]\s", words):
        return False
    if _stands_out(line):
        return bool(kind_of_heading(words)) or is_appendix(words)
    plain = kind_of_heading(words) in (*WANTED, "summary", "plan", "findings")
    says = re.search(r"\b(is|are|was|were|has|have|will|should|the panel|makes?|made)\b", words)
    leads = line.words.endswith(":") and words.endswith("must")  # "The Council must:" is no heading
    return (plain and not says and not leads) or is_appendix(words)


def rank_of(line: Line) -> int:
    """How high a heading stands, 1 highest: by Word's own level, else by its number, else by its looks."""
    if line.heading:
        return line.heading
    if line.label.kind == "number":
        return PSEUDO + line.label.depth
    if not _stands_out(line):
        return PLAINEST
    caps = line.caps and line.words not in AGENCIES
    looks = 3 if caps or line.large else 5 if line.bold else 7 if line.underline else 10
    return PSEUDO + looks + line.italic
