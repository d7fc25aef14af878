"""What a heading says stands under it: read from scrlib/data/documents/headings.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scrlib.documents.labels import NUMBER_WORDS, typed_label
from scrlib.errors import DataError

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
    """One row of the headings file."""

    kind: str
    pattern: re.Pattern[str]
    source: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def wordings() -> tuple[Wording, ...]:
    """Every wording, in the order they are tried."""
    return read_wordings((files("scrlib") / "data" / "documents" / "headings.toml").read_text("utf-8"))


def read_wordings(text: str) -> tuple[Wording, ...]:
    """The wordings in a headings file.

    Raises DataError naming the row that has no source, an unknown kind, a pattern that is none, or no examples.
    """
    rows = tomllib.loads(text).get("heading", [])
    return tuple(_wording(number, row) for number, row in enumerate(rows, start=1))


def _wording(number: int, row: dict[str, object]) -> Wording:
    at = f"headings.toml, row {number}"
    for name in ("kind", "pattern", "source", "yes", "no"):
        if not row.get(name):
            raise DataError(
                f"{at} has no '{name}'.", "Give every row a kind, a pattern, a source, and examples."
            )
    if row["kind"] not in KINDS:
        raise DataError(f"{at} has a kind that is not known.", f"Use one of {', '.join(KINDS)}.")
    try:
        pattern = re.compile(str(row["pattern"]))
    except re.error as error:
        raise DataError(f"{at} has a pattern that cannot be read.", f"Put it right: {error}.") from error
    yes, no = (tuple(str(one) for one in row[name]) for name in ("yes", "no"))  # type: ignore[attr-defined]
    return Wording(kind=str(row["kind"]), pattern=pattern, source=str(row["source"]), yes=yes, no=no)


def bare(heading: str) -> str:
    """The words of a heading without its number, "Appendix 2" and end marks, in small letters."""
    label = typed_label(heading)
    words = heading[label.end :] if label.kind in ("number", "letter", "bullet") else heading
    words = APPENDIX.sub("", CHAPTER.sub("", words))
    return " ".join(words.strip(END_MARKS).lower().replace("’", "'").split())


def kind_of_heading(heading: str) -> str:
    """What stands under a heading: one of KINDS, or "" where the wording does not say."""
    words = bare(heading)
    if not words:
        return ""
    return next((one.kind for one in wordings() if one.pattern.search(words)), "")


def is_appendix(heading: str) -> bool:
    """Whether a heading opens an appendix."""
    label = typed_label(heading)
    words = heading[label.end :] if label.kind == "number" else heading
    return bool(re.match(r"(appendix|appendices|annexe?s?|atodiad)\b", words.strip(), re.I))
