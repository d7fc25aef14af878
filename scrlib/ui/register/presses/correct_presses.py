"""What the presses do that correct a thing, take it out of the register, or put it back."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from scrlib.audits.register.coming.doubles import later_ones_out
from scrlib.audits.register.reading import things
from scrlib.audits.register.taking_out import GONE, Place, place_of, put_back, taken_out
from scrlib.audits.register.things import HELD, new_id, shape
from scrlib.audits.register.writing import set_fields
from scrlib.errors import ScrError
from scrlib.records.register import Change, Thing
from scrlib.text.saying import counted
from scrlib.text.times.calendar_days import resolve
from scrlib.ui.frame import STEP_ID
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register.boxes import as_text, box_name, prefix, typed
from scrlib.ui.register.parts.thing_page import WHOLE
from scrlib.ui.register.parts.twice_part import WHY as STOOD_TWICE
from scrlib.ui.register.parts.undated_part import DAY, REVIEW, THESE, of_no_review
from scrlib.ui.register.steps.advised_step import ANSWER_OUT, RESPONSE
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen

NOT_HERE = ScrError("That no longer stands in the register.", "Look for it in the log.")


def _open_thing(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    screen.go(view, current=event.value)


def _write_thing(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    thing, id = _place(screen, event.value)
    made = screen.write(set_fields(thing, id, typed(thing, id, event.form)))
    screen.work = screen.work.without_drafts(prefix(thing, id))
    view.announce("It is corrected. The log keeps what stood before." if made else "Nothing was changed.")


def _take_out(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    thing, id = _place(screen, event.value)
    why = typed(thing, id, event.form).get(GONE, "")
    if not why:
        raise FieldProblem(
            "It does not say why it is taken out.", "Write the reason.", box_name(thing, id, GONE)
        )
    after = back_to(screen, thing, id)
    screen.write(taken_out(screen.log, thing, id, why, whole=bool(event.form.get(f"{WHOLE}-{id}"))))
    screen.work = screen.work.without_drafts(prefix(thing, id))
    screen.go(view, current=after)
    view.announce("It is taken out. The log keeps it.")


def _put_back(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    kind, _, id = event.value.partition(" ")
    thing = next((one for one in HELD if one == kind), Thing.REGISTER)
    screen.write(put_back(screen.log, thing, id))
    view.announce(f"{shape(thing).label} put back.")


def _write_undated(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """The recommendations that are ticked come from a review, which was completed on a day."""
    named, day = (as_text(event.form.get(name, "")).strip() for name in (REVIEW, DAY))
    given = event.form.get(THESE, ())
    ticked = [id for id in of_no_review(screen.log) if id in ([given] if isinstance(given, str) else given)]
    if not ticked:
        raise FieldProblem("No recommendation is ticked.", "Tick those of one review.", THESE)
    if not named:
        raise FieldProblem("It does not say which review.", "Type what it is called.", REVIEW)
    if (when := resolve(day)) is None:
        raise FieldProblem("That is no day.", "Write it as 31 March 2026.", DAY)
    review = _review_called(screen, named)
    form = {"title": named, "completed": when.isoformat()}
    come = [Change(thing=Thing.RECOMMENDATION, id=id, field="review", value=review) for id in ticked]
    screen.write((*set_fields(Thing.REVIEW, review, form), *come))
    for name in (REVIEW, DAY, THESE):
        screen.typed.pop(name, None)
    view.announce(f"{counted(len(ticked), 'recommendation')} given to “{named}”.")
    view.focus(STEP_ID)


def _review_called(screen: "RegisterScreen", named: str) -> str:
    """The id of the review of that name: one that stands, else a new one."""
    standing = things(screen.log, Thing.REVIEW).items()
    same = (id for id, said in standing if said.get("title", "").casefold() == named.casefold())
    return next(same, "") or new_id(Thing.REVIEW)


def _later_ones_out(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    """What stands twice goes, but the first and those on which more was written."""
    changes = later_ones_out(screen.log, STOOD_TWICE)
    if not changes:
        raise NOT_HERE
    screen.write(changes, why=STOOD_TWICE)
    view.announce("Those that were added later are taken out. The log keeps them.")
    view.focus(STEP_ID)


def _answer_out(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """An answer is taken out of a recommendation: what it was stays in the log."""
    name = f"{ANSWER_OUT}-{event.value}"
    why = as_text(event.form.get(name, "")).strip()
    if not why:
        raise FieldProblem("It does not say why the answer is taken out.", "Write the reason.", name)
    screen.write(set_fields(Thing.RECOMMENDATION, event.value, dict.fromkeys(RESPONSE, "")), why=why)
    screen.work = screen.work.without_drafts(prefix(Thing.RECOMMENDATION, event.value))
    view.announce("The answer is taken out. The log keeps it.")


def back_to(screen: "RegisterScreen", thing: Thing, id: str) -> str:
    """What to open when the page of a thing is left: its action, "" for the list."""
    part = thing in (Thing.EVIDENCE, Thing.DIFFERENCE)
    return things(screen.log, thing).get(id, {}).get("action", "") if part else ""


def _close(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    place = place_of(screen.log, screen.work.current)
    screen.go(view, current=back_to(screen, *place) if place else "")


def _place(screen: "RegisterScreen", words: str) -> Place:
    """The thing that a press names. Raises ScrError where it no longer stands."""
    found = place_of(screen.log, words)
    if found is None:
        raise NOT_HERE
    return found


CORRECT_PRESSES: Mapping[str, Callable[["RegisterScreen", Event, Shown], None]] = {
    "open_thing": _open_thing,
    "write_thing": _write_thing,
    "take_out": _take_out,
    "put_back": _put_back,
    "later_ones_out": _later_ones_out,
    "write_undated": _write_undated,
    "answer_out": _answer_out,
    "close": _close,
}
