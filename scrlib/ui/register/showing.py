"""What the Register page shows: the entrance, or the register that is open with the step one stands on."""

from typing import TYPE_CHECKING

from scrlib.audits.register.papers.annual_paper import annual_paper
from scrlib.audits.register.papers.asking import messages
from scrlib.audits.register.reading import actions
from scrlib.audits.register.taking_out import place_of
from scrlib.audits.register.views import since_last_meeting
from scrlib.errors import ScrError
from scrlib.text.saying import day as day_words
from scrlib.ui.components import button
from scrlib.ui.markup import Child, Markup, tag
from scrlib.ui.register.kept import registers
from scrlib.ui.register.leaving import identifiers
from scrlib.ui.register.parts.door_part import door
from scrlib.ui.register.parts.outside_part import changed_outside
from scrlib.ui.register.parts.thing_page import thing_page
from scrlib.ui.register.parts.undated_part import undated_part
from scrlib.ui.register.signing import signing
from scrlib.ui.register.steps.actions_step import actions_here
from scrlib.ui.register.steps.advised_step import advised_here
from scrlib.ui.register.steps.annual_step import FIRST, LAST, annual_step, wrong_period
from scrlib.ui.register.steps.decisions_step import decisions_step
from scrlib.ui.register.steps.difference_step import difference_step
from scrlib.ui.register.steps.log_step import log_step
from scrlib.ui.register.steps.owners_step import owners_step
from scrlib.ui.register.steps.since_step import since_step, theirs
from scrlib.ui.register.steps.take_step import take_step
from scrlib.words import words as words_of

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen

EXAMPLES = {
    "register": "Invented: every child, place and agency. It stays in this tab.",
    "responses": "A worked example, in our own words. It stays in this tab.",
}


def entrance(screen: "RegisterScreen") -> Markup:
    """The registers that are kept, and the ways to begin one."""
    try:
        every = () if screen.no_store else registers(screen.books)
    except ScrError as error:
        every, screen.no_store = (), f"{error.problem} {error.fix}"
    return door(every, screen.no_store, words_of(screen.words), screen.problems)


def register(screen: "RegisterScreen") -> tuple[Child, ...]:
    """The register that is open: who writes, what there is to know on every step, and the step."""
    signed = signing(screen.work, screen.problems, empty=not screen.log)
    return signed, *_top(screen), _step(screen)


def _top(screen: "RegisterScreen") -> tuple[Child, ...]:
    example = EXAMPLES.get(screen.work.example)
    told = tag("p", tag("b", "To try it out. "), example, class_="small") if example else None
    here = (
        tag("p", "This register is in this tab only.", class_="small")
        if screen.work.in_tab and not example
        else None
    )
    meanwhile = screen.kept.meanwhile if screen.kept and screen.work.step != "since" else ()
    back = (
        tag("p", button("← Back", "close", look="link"), class_="small way-back")
        if screen.work.current
        else None
    )
    return changed_outside(screen.kept), told, here, screen.said, theirs(screen.log, meanwhile), back


def _step(screen: "RegisterScreen") -> Markup:
    work, log, day = screen.work, screen.log, screen.today()
    step = work.step
    place = place_of(log, work.current)
    if place:
        return thing_page(log, *place, work.typed(), screen.problems)
    if step == "decided":
        return decisions_step(log, work.typed(), screen.problems, day)
    if step == "actions":
        return actions_here(work, log, screen.problems, day)
    if step == "advised":
        return advised_here(work, log, screen.problems, day)
    if step == "difference":
        return difference_step(log, since_last_meeting(log, day), actions(log, day))
    if step == "owners":
        return owners_step(actions(log, day), messages(log, day), day)
    if step == "annual":
        first, last = screen.period()
        typed = {FIRST: work.first or day_words(first), LAST: work.last or day_words(last)}
        right = wrong_period(work.first, work.last, (first, last)) is None
        paper = annual_paper(log, title=screen.name, first=first, last=last, day=day) if right else None
        undated = undated_part(log, screen.typed, screen.problems)
        return annual_step(paper, typed, words_of(screen.words), screen.problems, undated)
    if step == "log":
        return log_step(log, work.page, screen.checked, screen.typed, screen.problems)
    if step == "take":
        found = identifiers(log)
        return take_step(work, screen.name, log, screen.coming, found, screen.typed, screen.problems, day)
    meanwhile = screen.kept.meanwhile if screen.kept else ()
    return since_step(since_last_meeting(log, day), screen.name, log, meanwhile)
