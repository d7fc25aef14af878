"""Word lists read from data, and the verb forms made from them."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from scrlib.errors import DataError
from scrlib.records import Span
from scrlib.tables import read_table
from scrlib.text.matching.irregular import IRREGULAR
from scrlib.text.spans import words_and_places


@cache
def _document(name: str) -> Mapping[str, Any]:
    """The lexicon file `name`, as read; refused when it names no source."""
    document = read_table(f"lexicons/{name}.toml")
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


_Listed = tuple[tuple[str, frozenset[str]], ...]  # words or phrases, each with the lists that hold it


@cache
def _by_first_word(file: str) -> dict[str, _Listed]:
    """The words and phrases of a file by their first word."""
    holding: dict[str, set[str]] = {}
    for name, one in _document(file).items():
        if isinstance(one, dict) and "words" in one:
            for phrase in words(file, name):
                holding.setdefault(phrase, set()).add(name)
    table: dict[str, _Listed] = {}
    for phrase, names in holding.items():
        match = _WORD.match(phrase)
        first = match.group() if match else phrase
        table[first] = (*table.get(first, ()), (phrase, frozenset(names)))
    return table


_WORD = re.compile(r"([a-z0-9][a-z0-9'’]*(?:-[a-z0-9]+)*)")


_Places = list[tuple[int, list[int]]]  # where a phrase begins, and where those end that do, the longest first


class _Read(NamedTuple):
    """What the lists of a file find in a text: by each list, and by those asked for together so far."""

    by_list: dict[str, _Places]
    together: dict[tuple[str, ...], _Places]


@lru_cache(maxsize=64)  # the texts of the recommendations in hand
def _read(text: str, file: str) -> _Read:
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    every, starts, _ = words_and_places(_WORD, lowered)
    table, by_list = _by_first_word(file), dict[str, _Places]()
    known = map(table.get, every) if "-" not in lowered else [_opened(table, word) for word in every]
    for begin, listed in zip(starts, known, strict=True):
        for name, ends in _ends(lowered, begin, listed).items() if listed else ():
            by_list.setdefault(name, []).append((begin, sorted(ends, reverse=True)))
    return _Read(by_list, {})


def _opened(table: dict[str, _Listed], word: str) -> _Listed:
    """The phrases that a word opens, or that its part before a hyphen does in a list where it opens none itself."""
    whole = table.get(word, ())
    if "-" not in word:
        return whole
    with_it = frozenset().union(*(names for _, names in whole))
    return *whole, *((phrase, names - with_it) for phrase, names in table.get(word.partition("-")[0], ()))


def _ends(lowered: str, begin: int, listed: _Listed) -> dict[str, list[int]]:
    """Where those of some phrases end that stand at a place, by the lists that hold them."""
    found: dict[str, list[int]] = {}
    for phrase, names in listed:
        if lowered.startswith(phrase, begin):
            end = begin + len(phrase)
            if not lowered[end : end + 1].isalnum():
                for name in names:
                    found.setdefault(name, []).append(end)
    return found


def _together(read: _Read, names: tuple[str, ...]) -> _Places:
    """What some lists find, in order."""
    if len(names) == 1:
        return read.by_list.get(names[0], [])
    if names not in read.together:
        found: dict[int, list[int]] = {}
        for name in names:
            for begin, ends in read.by_list.get(name, ()):
                found[begin] = sorted([*found.get(begin, ()), *ends], reverse=True)
        read.together[names] = sorted(found.items())
    return read.together[names]


def found(text: str, file: str, *names: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the words and phrases of the named lists stand in `text`, whole words, longest first, not overlapping.

    Reads the text once, word by word: the lists may be long without the search being slow.
    """
    phrases = _together(_read(text, file), names)
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
    if verb.endswith("ee"):
        return (verb + "s", verb + "d", verb + "ing")
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


@cache
def pasts() -> dict[str, str]:
    """Past forms that are no participle -> their base form."""
    return dict(_pair(row) for row in words("verbs", "pasts"))


def _pair(row: str) -> tuple[str, str]:
    past, _, base = row.partition(" ")
    if not base or " " in base:
        raise DataError(
            f'verbs.toml has no pair in "{row}".', 'Write a past form and its base form: "gave give; ...".'
        )
    return past, base
