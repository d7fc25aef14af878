"""What every page of prompts says about itself: what it is, and how often it agrees with coders."""

from collections.abc import Mapping

from scrlib.recommendations.agreement import CRITERIA, Figure, published
from scrlib.text.saying import day
from scrlib.ui.components import details, table
from scrlib.ui.markup import Markup, tag

PEOPLE = "people"  # two coders
# The sets that may be quoted, the best first, with what is said of them.
OURS = {
    "blind": ("it had never seen", "were written and coded, by the codebook, by AI language models"),
    "held_out": ("kept from its training", "were coded, by the codebook, by whoever wrote them"),
}
NAMES = {f"{criterion}.quadratic_kappa": criterion.capitalize() for criterion in CRITERIA}
BEYOND = {
    "focus.kappa": "Focus (14 codes of Table 18)",
    "leverage.kappa": "Leverage",
    "attribution.kappa": "Acts on a worker or on the system",
}


def caveat() -> Markup:
    """The lines that are always visible on a page of prompts, and the figures behind them."""
    return tag(
        "div",
        tag("p", tag("b", "It matches patterns. It does not know your case. It can be wrong both ways.")),
        tag("p", _in_short()),
        details("agreement", "How often it agrees with coders", *_figures()),
        class_="caveat",
    )


def _in_short() -> str:
    """The agreement on the five criteria in one sentence, with its number of recommendations."""
    said, _, ours = _ours()
    people = published().sets[PEOPLE]
    return (
        f"On {_number(ours)} invented recommendations {said}, its agreement with a coder on the "
        f"five criteria was {_range(ours)}; between two coders it was {_range(people)} (kappa: 1 is full "
        "agreement, 0 is luck)."
    )


def _ours() -> tuple[str, str, Mapping[str, Figure]]:
    """What is said of the recommendations that are quoted, who made them, and their figures."""
    sets = published().sets
    return next((*said, sets[name]) for name, said in OURS.items() if name in sets)


def _range(figures: Mapping[str, Figure]) -> str:
    values = [figures[name].value for name in NAMES]
    return f"{min(values):.2f} to {max(values):.2f}"


def _number(figures: Mapping[str, Figure]) -> int:
    return next(iter(figures.values())).n


def _figures() -> tuple[Markup, Markup]:
    said, made, ours = _ours()
    people = published().sets[PEOPLE]
    rows = [(name, _shown(ours[key]), _shown(people[key])) for key, name in (NAMES | BEYOND).items()]
    columns = ["Verdict", f"The check, on {_number(ours)}", f"Two coders, on {_number(people)}"]
    note = (
        f"Measured on {day(published().date)}. Kappa says how much two codings agree beyond luck; in "
        "brackets the range that 95 of 100 redrawn samples fall in. All these recommendations are invented. "
        f"Those {said} {made}: on real ones, judged by people who do reviews, it may do worse."
    )
    return table("Agreement (kappa)", columns, rows), tag("p", note, class_="small")


def _shown(figure: Figure) -> str:
    return f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f})"
