"""What was recommended and what was answered: a worked example of clear and unclear responses."""

from dataclasses import dataclass
from enum import StrEnum

from scrlib.records.plans import Answer


class Clear(StrEnum):
    """How clear a response is: would somebody who reads it know what happens next?"""

    CLEAR = "clear"
    PARTLY = "partly"
    UNCLEAR = "unclear"


@dataclass(frozen=True, kw_only=True)
class Answered:
    """One recommendation and the response to it, told in own words.

    response    a code of the register's responses, "" where none can be read
    said        does the response say so in so many words?
    who, what, when, difference  does it say who acts, what is done, by when, what changed or will?
    reading     why it was read so; `ask` what to ask next
    source      row and column of the paper
    """

    number: int
    to: tuple[str, ...]
    asks: str
    by: str
    answer: str
    response: str
    said: bool
    who: Answer
    what: Answer
    when: Answer
    difference: Answer
    clear: Clear
    reading: str
    ask: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Responses:
    """Recommendations and responses of one paper, in its order."""

    title: str
    source: str
    about: str
    licence: str
    answered: tuple[Answered, ...]
