"""What a recommendation is about (focus), how much it changes (leverage), and on whom it acts (attribution).

All three are judged from what is asked, never from the finding, by small models over groups of words, and can
say what they went by. Two coders agree on attribution only at kappa 0.44, so a screen puts it as a question,
never as a verdict.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scrlib.recommendations.models.asked_words import read_asked
from scrlib.recommendations.models.concepts import lexicon
from scrlib.recommendations.models.features import (
    Features,
    about_features,
    attribution_features,
    focus_features,
)
from scrlib.recommendations.models.learned import model
from scrlib.recommendations.models.leverage_features import leverage_features
from scrlib.records import Attribution, Focus, Leverage, Parse


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The three codes; focus and leverage are None where the text could not be parsed."""

    focus: Focus | None
    leverage: Leverage | None
    attribution: Attribution


def profile(parse: Parse, seen: Mapping[str, Features] | None = None) -> Profile:
    """Focus, leverage and attribution of one parsed recommendation.

    seen  its `features`, where they have been worked out already
    """
    if not parse.parsed:
        return Profile(focus=None, leverage=None, attribution=Attribution.UNCLEAR)
    found = seen or features(parse)
    code = {name: model(name).choose(found[name]) for name in _MODELS}
    return Profile(
        focus=Focus(code["focus"]),
        leverage=Leverage(code["leverage"]),
        attribution=Attribution(code["attribution"]),
    )


def focus(parse: Parse) -> Focus | None:
    """What it is about, by Table 18; None where the text could not be parsed."""
    return profile(parse).focus


def leverage(parse: Parse) -> Leverage | None:
    """How much it would change, by the codebook's strength; None where the text could not be parsed."""
    return profile(parse).leverage


def attribution(parse: Parse) -> Attribution:
    """Whether it acts on what a worker does or on the conditions of work, as far as the wording shows."""
    return profile(parse).attribution


def features(parse: Parse) -> dict[str, Features]:
    """What each of the three models looks at, by the name of the model; and what it is "about", by itself."""
    asked = read_asked(parse)
    about, much = about_features(parse, asked), leverage_features(parse, asked)
    return {
        "about": about,
        "focus": focus_features(parse, asked, about, much),
        "leverage": much,
        "attribution": attribution_features(parse, about, much),
    }


_MODELS = ("focus", "leverage", "attribution")
_HOW = {"only_weighed": "only looked at or taught: ", "on_paper": "put in writing: "}


def reasons(parse: Parse) -> dict[str, tuple[str, ...]]:
    """What "focus", "leverage" and "attribution" went by: up to three groups of words, most telling first."""
    if not parse.parsed:
        return {}
    found = features(parse)
    return {name: tuple(_in_words(model(name).telling(found[name]))) for name in _MODELS}


def _in_words(telling: list[str]) -> Iterator[str]:
    groups = lexicon("concepts").concepts | lexicon("leverage").concepts
    said: list[str] = []
    for feature in telling:
        kind, _, concept = feature.partition(":")
        if concept in groups and (words := _HOW.get(kind, "") + groups[concept].words) not in said:
            said.append(words)
    yield from said[:3]
