"""Where an action stands, from words, a letter or a colour: only ever what the document says."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from scrlib.errors import DataError
from scrlib.plans.fields.colours import colour_of, named_colour, shade_of
from scrlib.plans.fields.part_done import part_done
from scrlib.plans.fields.told_colours import colour_told
from scrlib.plans.fields.update_logs import updates_in
from scrlib.plans.phrases import any_of, pattern_of, phrases, plain
from scrlib.records.plan_files import PlanCell
from scrlib.records.plans import Progress, Status
from scrlib.tables import read_table
from scrlib.text.times.calendar_days import MONTHS

ORDER = ("outstanding", "not_started", "incomplete", "overdue", "complete", "in_progress")
MEANS = {"incomplete": Status.IN_PROGRESS, "outstanding": Status.UNKNOWN, "yes": Status.COMPLETE}
NO_COLOUR = "no colour"  # in a key: what a cell without a fill means
SHORT = 8  # words; a longer text tells of progress, and only its beginning is a status
_TICKED = re.compile(r"[☒☑✓✔]\s*([^☐☒☑✓✔]+)")
_PERCENT = re.compile(r"^\W*(\d{1,3})\s?%")
_CLAUSE = re.compile(r"[,;:(]|\s(?:and|but|or|which|with|although|though)\s", re.I)
FEW = 3  # words; so short a text names a status, if it holds one
_PIECE = re.compile(r"(?<=\w)[.,;:(\n]|\s[-–—]\s")
_WHOLLY = re.compile(r"^(?:(?:now|fully|all|action|actions|this|is|are|work|currently|still|was)\s)+")
_DATED = re.compile(
    rf"\s(?:(?:in|on|by|at|since|from|as of|as at)\s)?(?:(?:early|mid|late|end|the|of)[\s-])*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s/.-](?:\d|{'|'.join(MONTHS)})|\d{{4}}|{'|'.join(MONTHS)})\b"
)
_SAYS_DONE = re.compile(
    r"\b(?:(?:this|the|all)\s(?:action|actions|work|recommendation)s?\s(?:is|are|has|have|was|were)\s(?:now\s|all\s|been\s|fully\s)*"
    r"(?:complete|completed|implemented|closed|achieved|done)|(?:action|recommendation)\s(?:now\s)?(?:complete|completed|closed))\b",
    re.I,
)


@cache
def progresses() -> Mapping[Progress, tuple[Status, str]]:
    """What each finer status is of the five, and its words. Raises DataError where one is missing."""
    table = read_table("plans/statuses.toml").get("progress", {})
    try:
        return {one: (Status(table[one.value]["status"]), str(table[one.value]["words"])) for one in Progress}
    except (KeyError, ValueError) as error:
        raise DataError(
            f"plans/statuses.toml says nothing of {error}.",
            "Add [progress.<name>] with status = one of the five and words = ...",
        ) from error


@cache
def _by_words() -> Mapping[str, Progress]:
    return {plain(said): one for one, (_, said) in progresses().items()}


def progress_of(words: str) -> Progress | None:
    """The finer status that words of our own Excel plan name, or None."""
    return _by_words().get(plain(words))


def read_status(cell: PlanCell, key: Mapping[str, str], *, asks_done: bool = False) -> tuple[Status, str]:
    """(status, the document's words) of a progress cell; a colour is said in words.

    `key` is what the document says its colours mean; without one a colour alone is unknown.
    `asks_done`: the heading is "Completed?", so that "yes" or a date means complete.
    """
    words, colour = cell.text.strip(), colour_in(cell.fill, key)
    if not words and not cell.fill and NO_COLOUR in key:
        return status_of_meaning(key[NO_COLOUR]), "white (cell colour)"
    if not words:
        return (
            (status_of_meaning(key.get(colour, "")), f"{colour} (cell colour)")
            if colour
            else (Status.UNKNOWN, "")
        )
    if asks_done and (cell.day is not None or any_of("statuses", "yes").match(words)):
        return Status.COMPLETE, words
    if asks_done and plain(words) in phrases("statuses", "partly"):
        return Status.IN_PROGRESS, words
    named = named_colour(words) or plain(words).strip("()[]")
    if named in key or named_colour(words):
        return status_of_meaning(key.get(named, "")), words
    lines = "\n".join(cell.lines)
    said = status_of(lines if updates_in(lines) else words)
    told = _of_colour_told(cell, key)
    if told is not Status.UNKNOWN:
        return told, words
    meant = status_of_meaning(key.get(colour, ""))
    unsaid = said is Status.UNKNOWN and plain(words) not in phrases("statuses", "outstanding")
    if colour and (unsaid or (meant is not Status.UNKNOWN and _only_tells(words))):
        return meant, f"{words}; {colour} (cell colour)"
    return said, words


def colour_in(fill: str, key: Mapping[str, str]) -> str:
    """The colour behind a cell; a grey, black or white counts only where the key says what it means."""
    return colour_of(fill) or (shade_of(fill) if fill and shade_of(fill) in key else "")


def _of_colour_told(cell: PlanCell, key: Mapping[str, str]) -> Status:
    """What a colour or letter of the key means that stands beside what is told of it: "Blue – form live since May".

    UNKNOWN where none does, or where what is told is a status and nothing else: "Amber – not started".
    """
    name, told = colour_told(cell.lines, key)
    return status_of_meaning(key[name]) if name and not is_status(told) else Status.UNKNOWN


def is_status(words: str) -> bool:
    """Whether some words are a status and nothing else."""
    return any_of("statuses", *ORDER).fullmatch(plain(words)) is not None


def _only_tells(words: str) -> bool:
    """Whether a text tells of progress without calling the action anything: "11 sessions delivered so far", not "Closed in May"."""
    if len(words.split()) <= FEW or _ends_done(words) or _SAYS_DONE.search(words) or _PERCENT.match(words):
        return False
    first = plain(_PIECE.split(words.strip(" -–•"), maxsplit=1)[0])
    called = any_of("statuses", *ORDER).match(_WHOLLY.sub("", first))
    after = _WHOLLY.sub("", first)[called.end() :] if called else first
    return bool(after) and not (called and _DATED.match(after))


@lru_cache(maxsize=8192)
def status_of(words: str) -> Status:
    """The status that some words say, UNKNOWN where they say none; a long text says one only where it begins so."""
    ticked = _TICKED.findall(words)
    if ticked and "☐" in words:
        words = ticked[0]
    percent = _PERCENT.match(words)
    if percent:
        return _of_percent(int(percent[1]))
    known = progress_of(words)
    if known:
        return progresses()[known][0]
    if updates := updates_in(words):
        return _of_updates(updates)
    if _ends_done(words) or pattern_of("statuses", "said_to_be_done").search(words):
        return Status.COMPLETE
    said = _of_text(words)
    partly = said in (Status.COMPLETE, Status.UNKNOWN) and part_done(words)
    return Status.IN_PROGRESS if partly else said


def _of_updates(updates: Sequence[str]) -> Status:
    """The status that the latest of several updates says; where it says none, finished and begun hold on."""
    *before, last = map(status_of, updates)
    if last is not Status.UNKNOWN or not before:
        return last
    if any(says_done(one) or _SAYS_DONE.search(one) for one in updates[:-1]):
        return Status.COMPLETE
    begun = any(one in (Status.IN_PROGRESS, Status.COMPLETE) for one in before)
    return Status.IN_PROGRESS if begun else Status.UNKNOWN


def _of_text(words: str) -> Status:
    """The status that a text says at its beginning, or a short one anywhere."""
    first = re.split(r"(?<=\w)[.;\n]|\s[-–—]\s", words.strip(" -–•"), maxsplit=1)[0]
    if len(first.split()) <= SHORT:
        begun = _within(first)
        if begun is not Status.UNKNOWN:
            return begun
    if len(words.split()) <= SHORT:
        return _within(words)
    found = _at_start(words)
    if found is not Status.UNKNOWN:
        return found
    return Status.COMPLETE if _SAYS_DONE.search(words) and not _within_incomplete(words) else Status.UNKNOWN


def status_of_meaning(words: str) -> Status:
    """The status that a meaning in a key names; a long one names it before its first "and" or "but", or anywhere."""
    first = _CLAUSE.split(words, maxsplit=1)[0]
    found = (status_of(words), status_of(first), _within(first), _within(words))
    return next((one for one in found if one is not Status.UNKNOWN), Status.UNKNOWN)


def says_done(words: str) -> bool:
    """Whether some words say that an action is finished, and nothing else."""
    return any_of("statuses", "complete").fullmatch(plain(words)) is not None


def _ends_done(words: str) -> bool:
    """Whether the last sentence of several says that the action is finished, and nothing else: "Sent in May. Complete." """
    *before, last = re.split(r"(?<=[.;])\s+", words.strip())
    return bool(before) and says_done(last)


def _of_percent(percent: int) -> Status:
    if percent in (0, 100):
        return Status.COMPLETE if percent else Status.NOT_STARTED
    return Status.IN_PROGRESS


def _within(words: str) -> Status:
    """The status of a short text, from the list that is asked first of those it holds."""
    lowered = words.replace("’", "'")
    if any_of("statuses", "outstanding").fullmatch(plain(lowered)):
        return Status.UNKNOWN
    if plain(lowered) in phrases("statuses", "complete_alone"):
        return Status.COMPLETE
    if _went_by(lowered):
        return Status.OVERDUE
    begins_done = any_of("statuses", "complete").match(lowered)  # "Completed late" is complete
    for name in ORDER[1:]:
        found = any_of("statuses", name).search(lowered)
        if found and not (name == "overdue" and begins_done):
            still = name == "complete" and pattern_of("statuses", "still_to_be").search(
                lowered[: found.start()]
            )
            return Status.IN_PROGRESS if still else MEANS.get(name) or Status(name)
    return Status.NOT_STARTED if any_of("statuses", "intended").match(lowered) else Status.UNKNOWN


def _went_by(words: str) -> bool:
    """Whether words tell that a date passed without the action, which they do not begin by calling finished."""
    done = any_of("statuses", "complete").match(words)
    return not done and pattern_of("statuses", "not_in_time").search(words) is not None


def _within_incomplete(words: str) -> bool:
    return bool(any_of("statuses", "incomplete", "in_progress").search(words))


def _at_start(words: str) -> Status:
    bare = re.sub(r"^\W+", "", words)
    if pattern_of("statuses", "not_in_time").match(bare):
        return Status.OVERDUE
    for name in ORDER[1:]:
        if any_of("statuses", name).match(bare):
            return MEANS.get(name) or Status(name)
    return Status.UNKNOWN
