"""How sure a total is: where the draws lay, in words, for a plan and for a review."""

from collections.abc import Sequence

from scrlib.records.costs import Uncertainty
from scrlib.text.money import pounds, rough_range
from scrlib.ui.components import details, summary_list
from scrlib.ui.markup import Markup, tag


def range_words(spread: Uncertainty, *, whole: bool) -> str:
    """Where eight draws of ten lay, in brackets; "" where nothing has a range.

    whole  whether everything is counted: the range of a part says nothing of where the whole would fall
    """
    if spread.p10 == spread.p90:
        return ""
    of = "" if whole else "of what is counted so far, "
    return f"({of}eight chances in ten: {rough_range(spread.p10, spread.p90)})"


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
