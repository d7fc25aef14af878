"""Names that were typed without a capital, as people do on a phone: "ask if kayleigh was seen".

Only given names that are nothing else, and a known surname after one; a word that is also a name is left alone.
"""

from scrlib.cases.known import among, is_given
from scrlib.cases.names import Person
from scrlib.cases.signs import Passage
from scrlib.text.matching.lexicons import words

SHORTEST = 4  # letters: shorter ones are too often the beginning of a word


def in_small_letters(passage: Passage) -> list[Person]:
    """The people named without a capital, in order."""
    return [_person(passage, number) for number in range(len(passage.every)) if _is_name(passage, number)]


def _is_name(passage: Passage, number: int) -> bool:
    token = passage.every[number]
    if token.capital or len(token.key) < SHORTEST or among(token.key, "small_words"):
        return False
    if among(passage.key(number - 1), "articles", "saints") or passage.names_a_thing(number):
        return False
    return is_given(token.key)


def _person(passage: Passage, number: int) -> Person:
    """The name with the surname after it, if there is one."""
    every, end = passage.every, number + 1
    if every[number].gap == " " and end < len(every) and every[end].key in words("names", "surnames"):
        end += 1
    named = every[number:end]
    return Person(named[0].start, named[-1].end, tuple(one.key for one in named))
