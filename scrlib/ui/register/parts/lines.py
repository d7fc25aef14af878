"""Actions as rows of a table and as words, the same wherever the page shows them."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from scrlib.audits.register.papers.action_words import how_late
from scrlib.records.registers import ActionLine, EvidenceLine
from scrlib.text.saying import day as day_words
from scrlib.ui.components import button, details, table
from scrlib.ui.markup import Child, Markup, join, tag

LONG = 160  # letters of an action in a table
FIRST, FEW = 12, 4  # rows of a long list that are shown at first; fewer than so many more are shown too
SIGNS = {"death": "▲", "serious": "△", "some": "◇", "none": "·", "unknown": "?", "": "?"}
DIFFERENCE = {"shown": "A difference is shown", "not_found": "Looked for, none found", "": "Nothing shows it"}


def action_table(
    caption: str, lines: Sequence[ActionLine], day: dt.date, place: str, *, under_heading: bool = False
) -> Markup:
    """Actions with what could happen to a child, when due, who answers and where they stand.

    place  of the table on the page, where one press says that nothing has changed
    """
    columns = ["Action", "If it is not done", "Due", "Who answers", "Where it stands", "Update"]
    rows = [
        (
            action_name(one),
            harm(one),
            due(one),
            owner(one),
            stands(one),
            _acts(one, day, place),
        )
        for one in lines
    ]
    return table(caption, columns, rows, under_heading=under_heading)


def first_and_rest(id: str, every: Sequence[Any], shown: Callable[[Sequence[Any]], Markup]) -> Markup:
    """The first rows of a long list, the others closed away below them; on paper all of them."""
    first, rest = every[:FIRST], every[FIRST:]
    if len(rest) < FEW:
        return shown(every)
    more = details(f"{id}-rest", f"The other {len(rest)}", shown(rest), class_="paper")
    return join(shown(first), more)


def action_name(one: ActionLine) -> Markup:
    """Its number and the beginning of what is to be done."""
    return join(tag("b", f"{one.name} "), shortened(one.text))


def shortened(text: str) -> str:
    """The beginning of a text, cut between two words."""
    line = " ".join(text.split())
    return line if len(line) <= LONG else f"{line[:LONG].rsplit(' ', 1)[0]} …"


def harm(one: ActionLine) -> Markup:
    """What could happen to a child, with a sign that survives black and white."""
    sign = tag("span", SIGNS[one.harm], class_="sign", aria_hidden="true")
    return tag("span", sign, one.harm_label)


def due(one: ActionLine) -> Child:
    """Its day, and how long that is past."""
    words = day_words(one.due) if one.due else one.due_words or "No day"
    return join(words, tag("br"), tag("b", late(one))) if late(one) else words


def late(one: ActionLine) -> str:
    """How late it is, in words; "" where it is not."""
    return how_late(one.days_late)


def owner(one: ActionLine) -> str:
    """Who answers for it, with the agency."""
    if not one.owner:
        before = f" (was: {one.owner_before})" if one.owner_before else ""
        return f"Nobody{before}"
    return f"{one.owner}, {one.agency}" if one.agency and one.agency not in one.owner else one.owner


def stands(one: ActionLine) -> Markup:
    """Its status, what was done, and when somebody last looked."""
    looked = f"Looked at {day_words(one.looked)}, {one.looked_by}" if one.looked else ""
    parts = (one.status_words, shortened(one.news), looked)
    return tag("span", *(join(part, tag("br")) for part in parts if part))


def evidence(every: Sequence[EvidenceLine]) -> Child:
    """What there is to show, one to a line."""
    if not every:
        return "None in the register"
    return join(*(_evidence(one) for one in every), between=tag("br"))


def _evidence(one: EvidenceLine) -> str:
    when = f", {day_words(one.date)}" if one.date else ""
    return f"{one.title}{when}: {one.strength or 'not said what it shows'}"


def _acts(one: ActionLine, day: dt.date, place: str) -> Markup:
    """The press stays where it is once it is pressed, and so does the focus."""
    words = "Looked at today" if one.looked == day else "Nothing has changed"
    same = button(
        words,
        "same",
        f"{one.id} {place}",
        plain=True,
        more=f"in {one.name}",
        id=same_button(place, one.id),
    )
    return join(same, " ", _open(one))


def same_button(place: str, id: str) -> str:
    """The id of the press that says that nothing has changed in an action."""
    return f"same-{place}-{id}"


def _open(one: ActionLine) -> Markup:
    return button("Update", "open_action", one.id, look="link", more=one.name)
