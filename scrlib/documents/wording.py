"""What a heading says stands under it, and what a sentence of prose is: read from scrlib/data/documents."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from scrlib.documents.labels import NUMBER_WORDS, typed_label
from scrlib.errors import DataError

SENTENCES = ("finding", "aside", "judged")
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


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One row of the headings file, or of the sentences file.

    `judged`: the same words stand over advice in one report and over findings in another.
    """

    kind: str
    pattern: re.Pattern[str]
    source: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    judged: bool = False


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording of a heading, in the order they are tried."""
    return read_wordings(_text("headings"))


@cache
def sentences() -> tuple[Wording, ...]:
    """Every wording by which a sentence says that it is a finding, or that it is none."""
    return read_wordings(_text("sentences"), "sentence", SENTENCES)


def _text(name: str) -> str:
    return (files("scrlib") / "data" / "documents" / f"{name}.toml").read_text("utf-8")


def read_wordings(text: str, table: str = "heading", kinds: Sequence[str] = KINDS) -> tuple[Wording, ...]:
    """The wordings in a file of headings, or of sentences.

    Raises DataError naming the row that has no source, an unknown kind, a pattern that is none, or no examples.
    """
    rows = tomllib.loads(text).get(table, [])
    return tuple(_wording(f"{table}s.toml, row {number}", row, kinds) for number, row in enumerate(rows, 1))


def _wording(at: str, row: dict[str, object], kinds: Sequence[str]) -> Wording:
    for name in ("kind", "pattern", "source", "yes", "no"):
        if not row.get(name):
            raise DataError(
                f"{at} has no '{name}'.", "Give every row a kind, a pattern, a source, and examples."
            )
    if row["kind"] not in kinds:
        raise DataError(f"{at} has a kind that is not known.", f"Use one of {', '.join(kinds)}.")
    try:
        pattern = re.compile(str(row["pattern"]))
    except re.error as error:
        raise DataError(f"{at} has a pattern that cannot be read.", f"Put it right: {error}.") from error
    yes, no = (tuple(str(one) for one in row[name]) for name in ("yes", "no"))  # type: ignore[attr-defined]
    return Wording(
        kind=str(row["kind"]),
        pattern=pattern,
        source=str(row["source"]),
        yes=yes,
        no=no,
        judged=bool(row.get("judged", False)),
    )


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


def is_sentence(kind: str, text: str) -> bool:
    """Whether a sentence is of one of SENTENCES: "finding" ("We found that ..."), "aside" (no finding), "judged" (how people worked)."""
    return any(one.kind == kind and one.pattern.search(text) for one in sentences())


def is_appendix(heading: str) -> bool:
    """Whether a heading opens an appendix."""
    label = typed_label(heading)
    words = heading[label.end :] if label.kind == "number" else heading
    return bool(re.match(r"(appendix|appendices|annexe?s?|atodiad)\b", words.strip(), re.I))
