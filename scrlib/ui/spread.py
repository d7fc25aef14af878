"""How sure a total is: where the draws lay, in words, for a plan and for a review."""

from collections.abc import Sequence

from scrlib.records.costs import Uncertainty
from scrlib.text.money import pounds
from scrlib.ui.components import details, summary_list
from scrlib.ui.markup import Markup, tag


def spread_details(
    spread: Uncertainty, why: str, every: str, more: Sequence[tuple[str, str]] = ()
) -> Markup | None:
    """The draws of a total, folded; None where nothing has a range.

    `why` says what was drawn, `every` what lies at its least or most at the ends; `more` are further rows.
    """
    if spread.low == spread.high:
        return None
    rows = [
        ("As worked out", pounds(spread.central)),
        ("On average over the draws", pounds(spread.mean)),
        ("One chance in ten of less than", pounds(spread.p10)),
        ("As likely more as less", pounds(spread.p50)),
        ("One chance in ten of more than", pounds(spread.p90)),
        (f"{every} at its least (very unlikely)", pounds(spread.low)),
        (f"{every} at its most (very unlikely)", pounds(spread.high)),
        *more,
    ]
    return details("spread", "How sure this is", tag("p", why), summary_list(rows))
