"""Word lists read from data, and the verb forms made from them."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import compress
from typing import Any, NamedTuple

from scrlib.errors import DataError
from scrlib.records import Span
from scrlib.text.spans import words_and_starts


@cache
def _document(name: str) -> dict[str, Any]:
    """The lexicon file `name`, as read; refused when it names no source."""
    document = tomllib.loads(files("scrlib").joinpath(f"data/lexicons/{name}.toml").read_text("utf-8"))
    if not document.get("source", "").strip():
        raise DataError(f"The lexicon {name}.toml names no source.", "Add a line: source = ...")
    return document


@cache
def words(file: str, name: str) -> frozenset[str]:
    """The words or phrases of one list, lower case. Phrases are divided by semicolons, words by spaces."""
    try:
        text = _document(file)[name]["words"]
    except KeyError:
        raise DataError(f"{file}.toml has no list named {name}.", f"Add [{name}] with words = ...") from None
    parts = text.split(";") if ";" in text else text.split()
    return frozenset(" ".join(part.split()).lower() for part in parts if part.strip())


@cache
def pattern(file: str, *names: str) -> re.Pattern[str]:
    """A pattern for any of the words of the named lists, whole words, longest first, any case."""
    every = sorted(frozenset().union(*(words(file, name) for name in names)), key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w'])(?:" + "|".join(map(re.escape, every)) + r")(?![\w'])", re.IGNORECASE)


@cache
def _by_first_word(file: str, names: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The words and phrases of some lists by their first word, longest first; and the set of these first words."""
    table: dict[str, list[str]] = {}
    for phrase in frozenset().union(*(words(file, name) for name in names)):
        match = _WORD.match(phrase)
        table.setdefault(match.group() if match else phrase, []).append(phrase)
    longest_first = {
        first: tuple(sorted(phrases, key=lambda p: (-len(p), p))) for first, phrases in table.items()
    }
    return longest_first, frozenset(longest_first)


_WORD = re.compile(r"([a-z0-9][a-z0-9'’]*(?:-[a-z0-9]+)*)")


@cache
def _openings(file: str) -> frozenset[str]:
    """The first words of everything that the lists of a file hold."""
    lists = tuple(name for name, one in _document(file).items() if isinstance(one, dict) and "words" in one)
    return _by_first_word(file, lists)[1]


class _Read(NamedTuple):
    """A text in small letters with its offsets kept, and where words begin that may open a phrase of a file."""

    lowered: str
    places: dict[str, list[tuple[int, str]]]  # each of these words: where words like it begin, and these
    phrases: dict[tuple[str, ...], list[tuple[int, list[int]]]]
    """By lists asked for: where one of their phrases begins, and where those end that do, the longest first."""


@lru_cache(maxsize=32)  # the texts of the recommendation in hand
def _read(text: str, file: str) -> _Read:
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    every, starts = words_and_starts(_WORD, lowered)
    found = list(zip(starts, every, strict=True))
    places: dict[str, list[tuple[int, str]]] = {}
    for place in compress(found, map(_openings(file).__contains__, every)):
        places.setdefault(place[1], []).append(place)
    for place in [one for one in found if "-" in one[1]] if "-" in lowered else ():
        places.setdefault(place[1].partition("-")[0], []).append(place)
    return _Read(lowered, places, {})


def _phrases(read: _Read, file: str, names: tuple[str, ...]) -> list[tuple[int, list[int]]]:
    """Where phrases of these lists begin in a text, in order, with the ends of each, the longest first."""
    table, firsts = _by_first_word(file, names)
    lowered, places, _ = read
    made = []
    for begin, word in sorted({place for first in firsts & places.keys() for place in places[first]}):
        ends = [
            last
            for phrase in table.get(word) or table[word.partition("-")[0]]
            if lowered.startswith(phrase, begin)
            and not lowered[(last := begin + len(phrase)) : last + 1].isalnum()
        ]
        if ends:
            made.append((begin, ends))
    return made


def found(text: str, file: str, *names: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the words and phrases of the named lists stand in `text`, whole words, longest first, not overlapping.

    Reads the text once, word by word: the lists may be long without the search being slow.
    """
    read = _read(text, file)
    phrases = read.phrases.get(names)
    if phrases is None:
        phrases = read.phrases[names] = _phrases(read, file, names)
    if not phrases:
        return []
    out, past, stop = [], start, len(text) if end is None else end
    for begin, ends in phrases:
        if past <= begin < stop and (last := next((one for one in ends if one <= stop), 0)):
            out.append((begin, last))
            past = last
    return out


def found_within(text: str, part: Span, file: str, *names: str) -> list[tuple[int, int]]:
    """Where those words stand in some words of a text, counted from these: the text is read once for all its parts."""
    start, end = part.start, part.end
    if _joined(text[start - 1 : start]) or _joined(text[end : end + 1]):  # it cuts a word in two
        return found(part.words, file, *names)
    return [(a - start, b - start) for a, b in found(text, file, *names, start=start, end=end)]


def _joined(letter: str) -> bool:
    return letter.isalnum() or letter in {"'", "’", "-"}


IRREGULAR = {
    "be": ("is", "been", "being"),
    "have": ("has", "had", "having"),
    "bring": ("brings", "brought", "bringing"),
    "build": ("builds", "built", "building"),
    "buy": ("buys", "bought", "buying"),
    "choose": ("chooses", "chosen", "choosing"),
    "draw": ("draws", "drawn", "drawing"),
    "do": ("does", "done", "doing"),
    "feel": ("feels", "felt", "feeling"),
    "find": ("finds", "found", "finding"),
    "give": ("gives", "given", "giving"),
    "go": ("goes", "gone", "going"),
    "hear": ("hears", "heard", "hearing"),
    "hold": ("holds", "held", "holding"),
    "keep": ("keeps", "kept", "keeping"),
    "know": ("knows", "known", "knowing"),
    "lay": ("lays", "laid", "laying"),
    "lead": ("leads", "led", "leading"),
    "lose": ("loses", "lost", "losing"),
    "make": ("makes", "made", "making"),
    "meet": ("meets", "met", "meeting"),
    "pay": ("pays", "paid", "paying"),
    "put": ("puts", "put", "putting"),
    "read": ("reads", "read", "reading"),
    "ring": ("rings", "rung", "ringing"),
    "rewrite": ("rewrites", "rewritten", "rewriting"),
    "run": ("runs", "run", "running"),
    "say": ("says", "said", "saying"),
    "see": ("sees", "seen", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "send": ("sends", "sent", "sending"),
    "set": ("sets", "set", "setting"),
    "show": ("shows", "shown", "showing"),
    "speak": ("speaks", "spoken", "speaking"),
    "stand": ("stands", "stood", "standing"),
    "take": ("takes", "taken", "taking"),
    "teach": ("teaches", "taught", "teaching"),
    "tell": ("tells", "told", "telling"),
    "think": ("thinks", "thought", "thinking"),
    "undertake": ("undertakes", "undertaken", "undertaking"),
    "understand": ("understands", "understood", "understanding"),
    "withdraw": ("withdraws", "withdrawn", "withdrawing"),
    "write": ("writes", "written", "writing"),
    "oversee": ("oversees", "overseen", "overseeing"),
    "begin": ("begins", "begun", "beginning"),
    "become": ("becomes", "become", "becoming"),
    "bear": ("bears", "borne", "bearing"),
    "commit": ("commits", "committed", "committing"),
    "submit": ("submits", "submitted", "submitting"),
    "refer": ("refers", "referred", "referring"),
    "transfer": ("transfers", "transferred", "transferring"),
    "plan": ("plans", "planned", "planning"),
    "stop": ("stops", "stopped", "stopping"),
    "map": ("maps", "mapped", "mapping"),
    "log": ("logs", "logged", "logging"),
    "equip": ("equips", "equipped", "equipping"),
    "draft": ("drafts", "drafted", "drafting"),
    "drop": ("drops", "dropped", "dropping"),
    "scan": ("scans", "scanned", "scanning"),
    "ban": ("bans", "banned", "banning"),
    "step": ("steps", "stepped", "stepping"),
    "get": ("gets", "got", "getting"),
    "let": ("lets", "let", "letting"),
    "lend": ("lends", "lent", "lending"),
    "sign": ("signs", "signed", "signing"),
    "focus": ("focuses", "focused", "focusing"),
}


def forms(verb: str) -> tuple[str, str, str]:
    """The -s, past participle and -ing forms of a base verb: forms("carry") == ("carries", "carried", "carrying")."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    for prefix in ("re-", "re", "co-", "under", "over"):
        if verb.startswith(prefix) and verb[len(prefix) :] in IRREGULAR:
            stem_forms = IRREGULAR[verb[len(prefix) :]]
            return (prefix + stem_forms[0], prefix + stem_forms[1], prefix + stem_forms[2])
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    if verb.endswith("e"):
        return (verb + "s", verb + "d", verb[:-1] + "ing")
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return (verb + "es", verb + "ed", verb + "ing")
    return (verb + "s", verb + "ed", verb + "ing")


_CLASSES = ("weak", "assurance", "attitude", "review", "concrete", "check", "state", "other")


@cache
def verb_class() -> dict[str, str]:
    """Base verb -> its class; the first class that lists it wins, in the order of `_CLASSES`."""
    found: dict[str, str] = {}
    for name in _CLASSES:
        for verb in words("verbs", name):
            found.setdefault(verb, name)
    return found


@cache
def base_of() -> dict[str, str]:
    """Any form of a known verb -> its base form."""
    table: dict[str, str] = {}
    for verb in verb_class():
        table.setdefault(verb, verb)
        for form in forms(verb):
            table.setdefault(form, verb)
    return table


@cache
def participles() -> frozenset[str]:
    """Past participles of the known verbs."""
    return frozenset(forms(verb)[1] for verb in verb_class())


@cache
def third_persons() -> frozenset[str]:
    """The -s forms of the known verbs."""
    return frozenset(forms(verb)[0] for verb in verb_class())
