"""The words that a prompt is about, and its suggestion with blanks, as a card shows them."""

from scrlib.records import Assessment, Prompt
from scrlib.ui.markup import Markup, join, tag

WHOLE = 15  # letters from which words are the beginning of what is asked, and not a word such as "all staff"
ENDS = '.;:!?)]”’"\n'


def shown_of(prompt: Prompt, assessment: Assessment) -> str:
    """The words it is about, with a sign where the text goes on; "" where its question quotes them."""
    if not prompt.words or prompt.words in prompt.question:
        return ""
    after = assessment.recommendation.text[prompt.end :].lstrip(" ")
    whole = len(prompt.words) < WHOLE or any(one.end == prompt.end for one in assessment.parse.actions)
    goes_on = not whole and after and after[0] not in ENDS
    return f"{prompt.words} …" if goes_on else prompt.words


def blanks(suggestion: str) -> Markup:
    """A suggestion with its blanks drawn as blanks."""
    pieces = suggestion.replace("]", "[").split("[")
    return join(
        *(tag("span", f"[{piece}]", class_="blank") if n % 2 else piece for n, piece in enumerate(pieces))
    )
