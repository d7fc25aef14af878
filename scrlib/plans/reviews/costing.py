"""What a review costs: from the form to a `Costing`, so that one ledger serves reviews and plans alike.

Every part of a review always appears: costed, said to need none, or not costed yet. A rate that is not known
is asked for, and its part is then counted as not costed: the total reads "at least".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrlib.errors import ScrError
from scrlib.plans.costs.money import exactly
from scrlib.plans.estimates.ranges import ranged
from scrlib.plans.prices.book import PriceBook
from scrlib.plans.reviews.data import review_parts
from scrlib.plans.reviews.lines import YEAR, Placed, ReviewLines
from scrlib.records.costs import Amount, Costed, CostedAction, Costing, Line
from scrlib.records.prices import Wanted
from scrlib.records.reviews import CostedReview, ReviewForm


def review_costing(form: ReviewForm, book: PriceBook) -> CostedReview:
    """The review as a costing at the book's prices, with what is wanted before every part of it is costed.

    Raises ScrError where the book is at other prices than the form, or a number of the form cannot be.
    """
    _check(form, book)
    work = ReviewLines(form=form, book=book)
    bare = Costing(
        price_year=form.price_year,
        start=form.start,
        horizon_years=(form.months + form.months_late) // YEAR + 2,
        price_rise=form.price_rise,
    )
    actions: list[CostedAction] = []
    with exactly():
        for id, label, items in work.parts():
            actions += (_spread(one, form, bare) for one in _actions(form, id, label, items))
    return CostedReview(
        costing=replace(bare, actions=tuple(actions)),
        wanted=tuple(work.wanted.values()),
        warnings=tuple(work.warnings),
    )


def _spread(action: CostedAction, form: ReviewForm, plan: Costing) -> CostedAction:
    """The action with the form's range on every line.

    All new money moves together, and all staff time: whoever guessed the hours of one agency too low did so for
    the others, and draws of their own would make the total look far too certain.
    """
    if form.low == form.high == 1:
        return action
    lines = (ranged(line, form.low, form.high, plan) for line in action.lines)
    return replace(action, lines=tuple(replace(line, group=_group(line)) for line in lines))


def _group(line: Line) -> str:
    return line.what.nature if isinstance(line.what, Amount) else line.kind


def _check(form: ReviewForm, book: PriceBook) -> None:
    if form.price_year != book.year:
        raise ScrError(
            f"The review is costed at prices of {form.price_year}, and the rates are at {book.year}.",
            "Use rates at the prices of the review.",
        )
    if form.months < 1 or form.months_late < 0 or form.meetings < 0:
        raise ScrError(
            "The months or meetings of the review cannot be.",
            "Give at least one month, and months late and meetings of nought or more.",
        )
    if not 0 <= form.low <= 1 <= form.high:
        raise ScrError(
            "The range of the review is not around its estimate.",
            "Give a low share from 0 to 1, and a high share of 1 or more.",
        )
    if unknown := sorted(form.none - review_parts().keys()):
        raise ScrError(f"There is no part {unknown[0]} of a review.", f"Use: {', '.join(review_parts())}.")


def _actions(form: ReviewForm, id: str, label: str, items: Sequence[Placed]) -> Iterator[CostedAction]:
    """A part as actions: one of all that is known, and one not costed for each agency whose rate is not."""
    lines = tuple(item for _, item in items if isinstance(item, Line))
    if id in form.none:
        reason = "The form says that there is none."
        yield CostedAction(id=id, agency=form.lead, costing=Costed.NIL, reason=reason, label=label)
        return
    if lines:
        yield CostedAction(id=id, agency=form.lead, costing=Costed.COSTED, lines=lines, label=label)
    unknown = list(dict.fromkeys(agency for agency, item in items if isinstance(item, Wanted)))
    for agency in unknown:
        yield CostedAction(id=f"{id}: {agency}", agency=agency, label=f"{label}: {agency}")
    if not items:
        yield CostedAction(id=id, agency=form.lead, label=label)
