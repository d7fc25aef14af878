"""What may identify somebody, to be looked at before anything leaves: the same on every page."""

from collections.abc import Sequence
from typing import Protocol

from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.recommendations.agreement import published
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, notice, table, text_box
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.screen import Event, Shown

KINDS = {
    "person": "A person’s name",
    "date_of_birth": "A date of birth",
    "postcode": "A postcode",
    "address": "An address",
    "nhs_number": "An NHS number",
    "phone": "A telephone number",
    "email": "An e-mail address",
    "school": "A school",
}


def in_passages(
    passages: Sequence[tuple[str, str]], *, pseudonyms: str, reviewer: str
) -> tuple[Identifier, ...]:
    """What may identify somebody in passages (where, words), the names in two boxes left alone."""
    return find_identifiers(passages, pseudonyms=_lines(pseudonyms), reviewer=_lines(reviewer))


def looked_again(found: Sequence[Identifier], view: Shown) -> None:
    """Say how many there are now, after "Look again"."""
    view.announce(f"{counted(len(found), 'thing')} may identify someone.")


class Identifying(Protocol):
    """A screen with words that leave it."""

    def identifiers(self) -> Sequence[Identifier]:
        """What may identify somebody in them."""


def look_again(screen: Identifying, _event: Event, view: Shown) -> None:
    """The press of "Look again"."""
    looked_again(screen.identifiers(), view)


def identifying(
    found: Sequence[Identifier], pseudonyms: str, reviewer: str, *, whose: str, first: Child = None
) -> Markup:
    """What was found, and the boxes for names that are made up for `whose` ("the report")."""
    return tag(
        "section",
        tag("h3", "Names and other things that may identify someone"),
        first,
        pointed_at(found),
        tag(
            "div",
            text_box(
                "pseudonyms",
                f"Names that are made up for {whose}",
                pseudonyms,
                hint="One to a line. They are left alone.",
                rows=3,
            ),
            tag(
                "div",
                text_box("reviewer", "Your own name, as the author", reviewer, hint="It is left alone."),
                buttons(button("Look again", "look_again", plain=True)),
            ),
            class_="two even",
        ),
    )


def pointed_at(found: Sequence[Identifier]) -> Markup:
    """What was found, in a table, and how often the look-out finds a name."""
    return join(_found(found), tag("p", _how_good(), class_="small"))


def _how_good() -> str:
    """How often the look-out finds a name, as last measured."""
    figures = published().identifiers
    return (
        f"On {figures.n} invented paragraphs it was not tuned on, it found {figures.person_recall:.0%} of "
        f"the people’s names, and {figures.person_precision:.0%} of what it called a name was one."
    )


def _found(found: Sequence[Identifier]) -> Markup:
    if not found:
        return notice(
            tag(
                "p",
                "Nothing we know how to look for was found. We cannot see everything: read it once more "
                "with the family in mind.",
            ),
            title="No names or numbers found.",
        )
    rows = [(one.words, KINDS.get(one.kind, one.kind), one.where) for one in found]
    return join(
        notice(
            tag(
                "p",
                "Check each before you share the file. A pattern found them: some may be harmless, and "
                "some may have been missed.",
            ),
            title=f"{counted(len(found), 'thing')} may identify someone.",
            kind="tick",
        ),
        table("What was found", ["The words", "May be", "Where"], rows),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
