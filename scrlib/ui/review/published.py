"""What others have published of the cost of reviews, beside this one, each with what it covers."""

from collections.abc import Callable
from decimal import Decimal

from scrlib.records.prices import Moved
from scrlib.records.reviews import Beside, PublishedCost
from scrlib.text.money import rough
from scrlib.ui.components import details, notice, table
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.review.worked import Worked
from scrlib.words import Words

Said = Callable[[Decimal], str]
REVIEWS = {
    "SCR": "Serious case review",
    "DHR": "Domestic homicide review",
    "SAR": "Safeguarding adults review",
    "OWHR": "Offensive weapons homicide review",
    "LSCB": "Safeguarding children board",
}


def published(found: Worked, words: Words) -> Markup:
    """The published figures that may stand beside this review, and below them those that may not."""
    alike = [one for one in found.published if one.ours is not None]
    others = [one for one in found.published if one.ours is None]
    return tag(
        "section",
        tag("h3", "Beside what others published"),
        notice(
            tag(
                "p",
                "The £1,522 that a committee spent on reviews in 2004-05 is its own money alone. Agencies "
                "gave the rest in staff time that nobody added up: it is no yardstick for the figure above.",
            ),
            title=f"Money that a {words.board} paid is not the cost of a review.",
            kind="tick",
        ),
        _table("Each beside the part of yours that it covers", alike, yours=True) if alike else None,
        details(
            "not-alike",
            "Other published figures, which must not be laid beside yours",
            _table("Of another scope", others, yours=False),
        )
        if others
        else None,
    )


def _table(caption: str, rows: list[Beside], *, yours: bool) -> Markup:
    columns = ["What", "It covers", "Published", "At newer prices", *(["Yours"] if yours else [])]
    numbers = (2, 3, 4) if yours else (2, 3)
    return table(caption, columns, [_row(one, yours) for one in rows], numbers=numbers)


def _row(one: Beside, yours: bool) -> tuple[Child, ...]:
    row = (_what(one.published), one.scope, _amount(one.published), _moved(one))
    return (*row, _ours(one)) if yours else row


def _what(one: PublishedCost) -> Child:
    kind = REVIEWS.get(one.review, one.review)
    estimate = "Estimate. " if one.status == "estimate" else ""
    return join(f"{kind}: {one.item}", tag("br"), tag("small", estimate, one.source))


def _below(figure: str, words: str) -> Markup:
    """A figure with what it is below it."""
    return join(figure, tag("br"), tag("small", words))


def _amount(one: PublishedCost) -> Child:
    return _below(_span(one.value, one.low, one.high, _whole), one.price_year)


def _moved(one: Beside) -> Child:
    if not (one.value or one.low or one.high):
        return tag("small", one.prices)
    value, low, high = (_value(some) for some in (one.value, one.low, one.high))
    year = next(some.to_year for some in (one.value, one.low, one.high) if some)
    return _below(_span(value, low, high, rough), year)


def _value(moved: Moved | None) -> Decimal | None:
    return moved.value if moved else None


def _span(value: Decimal | None, low: Decimal | None, high: Decimal | None, said: Said) -> str:
    """ "£600", "£500 to £700", "£40,000 or more", "up to £5,000"."""
    if value is not None:
        return said(value)
    if low is not None and high is not None:
        return f"{said(low)} to {said(high)}"
    if low is not None:
        return f"{said(low)} or more"
    return f"up to {said(high)}" if high is not None else ""


def _whole(amount: Decimal) -> str:
    """As it was published: pence only where there are some."""
    return f"£{amount:,.2f}".removesuffix(".00")


def _ours(one: Beside) -> Child:
    assert one.ours is not None
    least = "at least " if one.at_least else ""
    return _below(f"{least}{rough(one.ours)}", one.ours_words)
