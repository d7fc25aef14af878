"""The words that a prompt is about, its suggestion with blanks and its examples, as a card shows them."""

from scrlib.recommendations.prompts import examples
from scrlib.records import Assessment, Prompt
from scrlib.ui.components import details, hidden
from scrlib.ui.marks import letter
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


def elsewhere(slug: str, prompt: Prompt) -> Markup | None:
    """Two sentences on other topics that raised the same question, each with one way of putting it."""
    pairs = examples(prompt.rule)
    about = hidden(f" ({letter(prompt.criterion)[1].lower()})")
    put = (tag("p", "“", was, "” could be: ", tag("b", f"“{better}”")) for was, better in pairs)
    return (
        details(f"like-{slug}", join("Two examples on other topics", about), *put, class_="key")
        if pairs
        else None
    )
