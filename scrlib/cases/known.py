"""What one word can be by the lists: a given name, a surname, or a word that names no person. Keys are plain words."""

from functools import cache

from scrlib.text.matching.lexicons import words

FAMILIES = ("british", "celtic", "south_asian", "african_caribbean", "european", "middle_eastern_east_asian")


@cache
def _given() -> frozenset[str]:
    every = frozenset[str]().union(*(words("names", f"given_{family}") for family in FAMILIES))
    return every - words("names", "given_also_words") - _ordinary()


@cache
def _ordinary() -> frozenset[str]:
    capitals = words("identifiers", "not_names") | words("identifiers", "roles")
    return capitals - words("names", "given_also_words")


@cache
def _surnames() -> frozenset[str]:
    return words("names", "surnames") | words("names", "surnames_also_words")


@cache
def _place_endings() -> tuple[str, ...]:
    return tuple(words("identifiers", "place_endings"))


@cache
def _built_like_surnames() -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(words("names", "surname_beginnings")), tuple(words("names", "surname_endings"))


def among(key: str, *lists: str) -> bool:
    """Whether the word is in one of the lists of identifiers.toml."""
    return any(key in words("identifiers", name) for name in lists)


def is_given(key: str) -> bool:
    """Whether it is a given name and nothing else, or made of given names ("anne-marie")."""
    parts = key.split("-")
    return key in _given() or (
        len(parts) > 1 and all(part in _given() or is_given_or_word(part) for part in parts)
    )


def is_given_or_word(key: str) -> bool:
    """Whether it is a given name that is also a word, a month or a place ("may", "mark")."""
    return key in words("names", "given_also_words")


def is_ordinary(key: str) -> bool:
    """Whether it is often written with a capital and names no person ("the", "midwife")."""
    return key in _ordinary()


def is_surname(key: str) -> bool:
    """Whether it is a known surname, has a part that is one, or is built like one ("mcallister", "kowalczyk")."""
    if key in _surnames() or ("-" in key and any(part in _surnames() for part in key.split("-"))):
        return True
    beginnings, endings = _built_like_surnames()
    return (len(key) > 4 and key.startswith(beginnings)) or (len(key) > 6 and key.endswith(endings))


def is_body(key: str) -> bool:
    """Whether a run of capitals that ends with it is a place, a body, a law or a tool ("house", "committee")."""
    return among(key, "not_people")


def is_built_like_a_place(key: str) -> bool:
    """Whether a word ends as the names of English towns do ("thornaby", "saltholme")."""
    return len(key) > 5 and key.endswith(_place_endings())


def may_name(key: str) -> bool:
    """Whether a capital word that no list of names holds may still be part of a name."""
    return len(key) > 1 and not is_ordinary(key) and not is_body(key)
