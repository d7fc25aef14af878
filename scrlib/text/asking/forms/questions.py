"""Requests put as a question to the board."""

from scrlib.text.asking.asked import Request, request
from scrlib.text.asking.owners import classify
from scrlib.text.asking.verbs import bases
from scrlib.text.matching.lexicons import words
from scrlib.text.matching.patterns import Pattern
from scrlib.text.sentences import Piece

_QUESTION = Pattern(
    r"\b(?:how(?:\s(?:soon|often|far|well))?|when|in\swhat\sways?|what(?:\s(?!the\b|will\b|can\b|do\b|does\b|should\b)\w+){0,2}|could|can|should|would|will|might|are|is|does|do)\s(?:(?:will|can|might|could|should|would|does|do|is|are)\s)?(?P<owner>(?:[a-z]+\s){0,2}?(?:partners|agencies|services|schools|commissioners)(?=\s[a-z])|(?:the|each|every|all|its)\s[\w'’ -]{2,60}?|[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,5})\s(?:(?:do|now|best|better|need|wish|also|please|kindly|be\sable|take|be\sconfident|intend|plan|propose)\s)?(?:to\s|doing\sto\s)?(?P<verb>[a-z][\w-]+)\b"
)


def questions(piece: Piece) -> list[Request]:
    """What the first question with an owner and a verb asks somebody to do: "How will the Board make sure ...?"."""
    if not piece.words.rstrip("'’\")").endswith("?"):
        return []
    sure = words("verbs", "sure")
    for found in _QUESTION.finditer(piece.words):
        verb = found["verb"].lower()
        if (verb in bases() or verb in sure) and classify(found["owner"]) not in _NOBODY:
            predicate = (found.start("verb"), len(piece.words))
            named = ASSURED if verb in sure else ""
            return [request(piece, "question", found.span("owner"), predicate, verb=named, strong=False)]
    return []


ASSURED = "satisfy"  # the verb of a question whether somebody is content
_NOBODY = frozenset({"thing", "receiver", "none"})
