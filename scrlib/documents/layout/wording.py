"""What a heading says stands under it, and what a sentence of prose is: read from scrlib/data/documents."""

import re
from functools import cache, lru_cache

from scrlib import tables
from scrlib.documents.layout.labels import NUMBER_WORDS, typed_label
from scrlib.tables import Wording, read_table

HEADINGS, PROSE = "documents/headings.toml", "documents/sentences.toml"
SENTENCES = (
    "finding",
    "view",
    "aside",
    "judged",
    "follow_up",
    "none_made",
    "in_place",
    "besides",
    "pointer",
)
REPEATS = ("again", "pairs")
KINDS = ("earlier", "other", "account", "plan", "recommendations", "questions", "both", "findings", "summary")
CHAPTER = re.compile(
    rf"^(?:section|chapter|part)\s+(?:[A-Za-z]|\d{{1,2}}|[ivxIVX]{{1,5}}|{NUMBER_WORDS})\b(?:\s*[:.–—-]+\s*|\s+(?=[A-Z]))",
    re.I,
)
APPENDIX = re.compile(
    r"^(?:appendix|appendices|annexe?s?|schedule|atodiad)\b\s*(?:[A-Z]\b|\d{1,2}\b|[ivx]{1,4}\b)?[\s:.–—-]*",
    re.I,
)
END_MARKS = " :.?–—-"


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording of a heading, in the order they are tried."""
    return tables.wordings(read_table(HEADINGS), HEADINGS, "heading", KINDS)


@cache
def sentences() -> tuple[Wording, ...]:
    """Every wording by which a sentence says that it is a finding, or that it is none."""
    return tables.wordings(read_table(PROSE), PROSE, "sentence", SENTENCES)


def bare(heading: str) -> str:
    """The words of a heading without its number, "Appendix 2" and end marks, in small letters."""
    label = typed_label(heading)
    words = heading[label.end :] if label.kind in ("number", "letter", "bullet") else heading
    words = APPENDIX.sub("", CHAPTER.sub("", words))
    return " ".join(words.strip(END_MARKS).lower().replace("’", "'").split())


def kind_of_heading(heading: str) -> str:
    """What stands under a heading: one of KINDS, or "" where the wording does not say."""
    found = _wording_of(heading)
    return found.kind if found else ""


def is_judged(heading: str) -> bool:
    """Whether a heading stands over advice in one report and over findings in another."""
    found = _wording_of(heading)
    return found is not None and found.judged


@lru_cache(maxsize=4_000)  # each heading is asked about several times
def _wording_of(heading: str) -> Wording | None:
    words = bare(heading)
    return next((one for one in wordings() if words and one.pattern.search(words)), None)


@cache
def repeats() -> tuple[Wording, ...]:
    """Every wording by which a heading says that the list under it stands elsewhere too."""
    return tables.wordings(read_table(HEADINGS), HEADINGS, "repeat", REPEATS)


def is_sentence(kind: str, text: str) -> bool:
    """Whether a sentence is of one of SENTENCES: "finding" ("We found that ..."), "aside" (no finding), "judged" (how people worked) ..."""
    return any(one.search(text) for one in _patterns(kind))


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(one.pattern for one in sentences() if one.kind == kind)


def is_repeat(kind: str, heading: str) -> bool:
    """Whether a heading says that its list stands elsewhere too: "again" wherever it stands, "pairs" in an appendix."""
    words = bare(heading)
    return any(one.kind == kind and one.pattern.search(words) for one in repeats())


def is_appendix(heading: str) -> bool:
    """Whether a heading opens an appendix."""
    label = typed_label(heading)
    words = heading[label.end :] if label.kind == "number" else heading
    return bool(re.match(r"(appendix|appendices|annexe?s?|atodiad)\b", words.strip(), re.I))
