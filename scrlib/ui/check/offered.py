"""Texts that another page of this tab left to be checked: offered, added or left out, and nothing more."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.records import Recommendation
from scrlib.text.saying import counted
from scrlib.ui.check import listing
from scrlib.ui.check.work import Offer, Work
from scrlib.ui.components import button, buttons, details, notice
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.check.state import CheckScreen

MOST = 200  # texts of one offer
LONGEST = 4000  # letters of a text


def received(work: Work, came_from: str, texts: Sequence[str]) -> Work:
    """The work with these on offer, but for those that are on offer already."""
    waiting = {text for offer in work.offers for text in offer.texts}
    said = [text.strip()[:LONGEST] for text in texts[:MOST]]
    new = tuple(dict.fromkeys(text for text in said if text and text not in waiting))
    return replace(work, offers=(*work.offers, Offer(came_from=came_from, texts=new))) if new else work


def offered(work: Work) -> Markup | None:
    """What is on offer, with what can be done with it."""
    return join(*(_offer(n, one) for n, one in enumerate(work.offers))) if work.offers else None


def _offer(number: int, one: Offer) -> Markup:
    texts = tag("ul", *(tag("li", text) for text in one.texts))
    many = counted(len(one.texts), "text")
    return notice(
        details(f"offer-{number}", "Read them", texts) if len(one.texts) > 1 else texts,
        buttons(
            button("Add to my list", "add_offered", str(number), more=f"from {one.came_from}"),
            button("Leave out", "leave_offered", str(number), plain=True, more=f"from {one.came_from}"),
        ),
        title=f"{many} came from the page {one.came_from}. Your list is as it was.",
    )


def _chosen(screen: "CheckScreen", event: Event) -> Offer | None:
    """The offer that was pressed, taken off the page."""
    offers = screen.work.offers
    if not (event.value.isdigit() and int(event.value) < len(offers)):
        return None
    one = offers[int(event.value)]
    screen.work = replace(screen.work, offers=tuple(other for other in offers if other is not one))
    return one


def _add(screen: "CheckScreen", event: Event, view: Shown) -> None:
    """Put what was offered at the end of the list."""
    one = _chosen(screen, event)
    if one is None:
        return
    each = (Recommendation(id="", text=text, where=f"page {one.came_from}") for text in one.texts)
    entries = (replace(entry, sources=()) for entry in listing.entries_of(tuple(each), ()))
    screen.change_list("Take out what was added last", listing.added(screen.work, entries), view)
    screen.go(screen.work, view, "list")


def _leave(screen: "CheckScreen", event: Event, view: Shown) -> None:
    if _chosen(screen, event) is not None:
        view.announce("Left out. Your list is as it was.")


PRESSES = {"add_offered": _add, "leave_offered": _leave}
