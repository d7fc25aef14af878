"""What a column is headed and a form labelled, told from data; and what a table is that is no plan."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from scrlib.errors import DataError
from scrlib.plans.phrases import plain
from scrlib.tables import read_table, rows

LONGEST = 14  # words in a heading
CORE = frozenset("action recommendation rec_ref owner agency due outcome monitoring proof status".split())
WHOLE_PLAN = frozenset(("action", "owner", "due"))
SIGNS = {"£": "cost", **dict.fromkeys("✓✔☑", "asks_done")}
MOST_OF_PLAN = 4  # fields, actions among them
ALWAYS = 2  # of the tables that are no plans, the first so many are none even with actions, owners and dates
_MOVED = re.compile(r"\((?:revised|new|amended|extended|moved)\b[^)]*\)", re.I)  # "Deadline (revised)"
_FOR_WHOM = re.compile(
    r"(?<=\w) (?:for|on|to) (?:the |our |each |every )?(?:bab|child|famil|parent|young|famil|carer|mother|people)\w*(?:[ '](?:and|or|s|people|person|famil\w*|child\w*|parents|carers|young))*$"
)
_ASKS = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:who|what|when|where|which|why|how|by (?:when|what|which|whom)|has|have|is|are|will|do|does)\b",
    re.I,
)
LABEL_NUMBER = re.compile(r"\s*(?:no\.?\s*)?[(#]?\s*(\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-h])\)?\s*[:.)-]*$", re.I)


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field of a plan and how its column is headed."""

    name: str
    words: frozenset[str]
    singular: frozenset[str]  # the same, each word without the s of a plural
    pattern: re.Pattern[str] | None


@dataclass(frozen=True, kw_only=True)
class NotPlan:
    """A kind of table that is no plan: at least `least` headings of `words`, one of them of `needs`."""

    what: str
    words: frozenset[str]
    needs: frozenset[str]
    least: int


@cache
def fields() -> tuple[Field, ...]:
    """The fields, in the order in which loose wordings are asked. Raises DataError where one is incomplete."""
    name = "plans/headings.toml"
    table = read_table(name)
    if not str(table.get("source", "")).strip():
        raise DataError(f"{name} names no source.", "Add a line: source = ...")
    found = rows(table, name, "fields", ("name", "about", "words"))
    return tuple(
        Field(
            name=row["name"],
            words=_split(row["words"]),
            singular=frozenset(map(_singular, _split(row["words"]))),
            pattern=re.compile(row["pattern"], re.I) if row.get("pattern") else None,
        )
        for row in found
    )


@cache
def not_plans() -> tuple[NotPlan, ...]:
    """The kinds of table that are no plans. Raises DataError where one is incomplete."""
    name = "plans/headings.toml"
    found = rows(read_table(name), name, "not_plans", ("what", "words", "needs", "least"))
    return tuple(
        NotPlan(
            what=row["what"], words=_split(row["words"]), needs=_split(row["needs"]), least=int(row["least"])
        )
        for row in found
    )


def _split(words: str) -> frozenset[str]:
    return frozenset(normal(one) for one in words.split(";") if one.strip())


def _singular(words: str) -> str:
    return re.sub(r"(?<=\w\w\w)s\b", "", words)


def normal(heading: str) -> str:
    """A heading for comparing: small letters, one space, none around "/", no marks at its ends."""
    heading = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading) if heading.isalpha() else heading.replace("_", " ")
    heading = re.sub(r"(?<=[a-z])-\s+(?=[a-z])", "", heading)  # "Time- scale", broken in a narrow column
    bare = re.sub(r"\s*/\s*", "/", heading.replace("&", " and ").replace("’", "'").replace("'ll ", " will "))
    return plain(bare).strip(" ?–-")


def question(heading: str) -> str:
    """A heading that asks, without what it says after its question: "When will it be done? Give a day, or 'not known'"."""
    asked, mark, more = heading.partition("? ")
    return f"{asked}?" if mark and more.strip() and _ASKS.match(asked) else heading


@lru_cache(maxsize=4096)
def exact_field(heading: str) -> str:
    """The field whose usual wordings hold this heading, "" for none."""
    bare = normal(heading)
    if not bare or heading.strip() in SIGNS:
        return SIGNS.get(heading.strip(), "")
    tries = [
        bare,
        _FOR_WHOM.sub("", bare),
        normal(re.sub(r"\([^)]*\)", " ", heading)),
        normal(re.sub(r"^\d+[.)]\s*", "", bare)),
    ]
    found = next((one.name for words in tries for one in fields() if words and words in one.words), "")
    found = found or next(
        (one.name for words in tries for one in fields() if _singular(words) in one.singular), ""
    )
    if found == "due" and _MOVED.search(heading):
        return "revised_due"
    return found or _in_two_languages(heading)


def _in_two_languages(heading: str) -> str:
    """The field of a heading said twice ("Arweinydd / Lead"), "" where its sides are two different fields."""
    sides = [one for one in re.split(r"\s+/\s+|\n", heading) if one.strip()]
    named = {field for one in sides if (field := exact_field(one))} if len(sides) == 2 else set()
    return named.pop() if len(named) == 1 else ""


@lru_cache(maxsize=4096)
def field_of(heading: str) -> str:
    """The field of a column heading, also in a wording like the usual ones; "" where it cannot be told."""
    heading = question(heading)
    found = exact_field(heading)
    if found or not 0 < len(heading.split()) <= LONGEST:
        return found
    bare = normal(heading)
    for text in (normal(re.sub(r"\([^)]*\)", " ", heading)), bare):
        for one in fields():
            if text and one.pattern is not None and one.pattern.search(text):
                return one.name
    return ""


@lru_cache(maxsize=4096)
def label_of(text: str) -> tuple[str, str]:
    """(field, number) of the label of a form ("Action 2", "Lead officer:"); ("", "") for any other words."""
    if len(text.split()) > LONGEST:
        return "", ""
    found = exact_field(text)
    if found:
        return found, ""
    numbered = LABEL_NUMBER.search(text)
    if numbered and numbered.start():
        return exact_field(text[: numbered.start()]), numbered[1]
    return "", ""


def what_else(headings: Sequence[str], found: Iterable[str]) -> str:
    """What a table is that is no plan, told from its headings ("a chronology ..."); "" where nothing says so."""
    normals = {normal(one) for one in headings if one.strip()}
    named = frozenset(found)
    whole = named >= WHOLE_PLAN or ("action" in named and len(named & CORE) >= MOST_OF_PLAN)
    for at, kind in enumerate(not_plans()):
        if whole and at >= ALWAYS:
            return ""
        if normals & kind.needs and len(normals & kind.words) >= kind.least:
            return kind.what
    return ""
