"""Several items that were all asked the same, in one table: where a room draws its line."""

from collections.abc import Sequence

from scrlib.records.counting import Spread
from scrlib.records.learning import Kind
from scrlib.ui.board.look import Look
from scrlib.ui.board.naming import item_named
from scrlib.ui.board.votes import question_of
from scrlib.ui.components import details, table
from scrlib.ui.markup import Markup, tag

FEWEST = 3  # items, for a table of their own


def side_by_side(look: Look) -> Markup | None:
    """How many gave which answer to each item; None where fewer than three were asked the same."""
    alike = _alike(look)
    if len(alike) < FEWEST:
        return None
    labels = [one.label for one in alike[0].choices]
    rows = ([_name(look, one), *(choice.count or "–" for choice in one.choices)] for one in alike)
    numbers = tuple(range(1, len(labels) + 1))
    return details(
        "side-by-side",
        f"All {len(alike)} side by side",
        table("How many gave which answer", ["", *labels], rows, numbers=numbers),
        tag(
            "p",
            "A row with one large number: the room agrees there. Two, and it draws its line in two places.",
        ),
    )


def _alike(look: Look) -> Sequence[Spread]:
    """The spreads of the first question, and of all that ask the same of another item."""
    found = [one for one in look.spreads if question_of(look, one.question).kind in (Kind.CHOOSE, Kind.RATE)]
    if not found:
        return ()
    group, options = found[0].group, [one.option for one in found[0].choices]
    return [
        one
        for one in found
        if one.group == group
        and [choice.option for choice in one.choices] == options
        and question_of(look, one.question).item
    ]


def _name(look: Look, spread: Spread) -> str:
    return item_named(look.session, look.votes, spread.question) or spread.asks
