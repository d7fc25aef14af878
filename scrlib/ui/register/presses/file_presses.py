"""What the presses do that bring files in and let them leave."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.audits.register.coming.arriving import Arrived, Stand
from scrlib.audits.register.coming.merge import OURS, merged
from scrlib.audits.register.coming.proposals import taken
from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.meeting_pack import meeting_pack
from scrlib.errors import ScrError
from scrlib.records.books import BookKind
from scrlib.records.papers import Paper
from scrlib.records.register import Change, Key, Thing
from scrlib.text.saying import counted, listed
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.frame import STEP_ID
from scrlib.ui.markup import Child, tag
from scrlib.ui.problems import FieldProblem
from scrlib.ui.register import coming, leaving
from scrlib.ui.register.leaving import Leaving
from scrlib.ui.register.steps.annual_step import wrong_period
from scrlib.ui.register.steps.take_step import NEW_REVIEW, REVIEW
from scrlib.ui.register.waiting import coming_of, waiting_of
from scrlib.ui.screen import Event, Shown
from scrlib.ui.uploads import uploaded

if TYPE_CHECKING:
    from scrlib.ui.register.state import RegisterScreen

SEE = buttons(button("See where things stand", "step", "since", plain=True))
NAMED = {
    Thing.EVIDENCE: ("piece of evidence", "pieces of evidence"),
    Thing.DIFFERENCE: ("look at a difference", "looks at a difference"),
    Thing.NEAR_MISS: ("near miss", "near misses"),
}
CLOSED = ScrError("The file is no longer open.", "Open it again.")


def _hand_over(screen: "RegisterScreen", file: Leaving, view: Shown) -> None:
    view.download(file.name, file.data, file.mime)
    screen.said = notice(tag("p", f"{file.name} is ready."), title="Look in your downloads.", kind="done")
    view.announce(f"{file.name} is ready.")


def _pack(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """The pack, and the entry whose head stands on it."""
    screen.signed()
    view.progress("Making the pack")
    made: list[Paper] = []

    def make(log: Log) -> Log:
        after, paper = meeting_pack(
            log, title=screen.name, who=screen.work.who, at=screen.now(), day=screen.today()
        )
        made[:] = [paper]
        return after

    screen.add(make)
    name = leaving.file_name(screen.name, "meeting pack", screen.today())
    _hand_over(screen, leaving.in_office(made[0], name, event.value), view)


def _paper(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """The annual table, the log, the register as one file, or what one owner is asked."""
    view.progress("Making your file")
    log, title, day = screen.log, screen.name, screen.today()
    what, _, kind = event.value.partition(" ")
    if what == "annual":
        if wrong := wrong_period(screen.work.first, screen.work.last, screen.period()):
            raise wrong
        file = leaving.annual_file(log, title, screen.period(), day, kind)
    elif what == "owner":
        file = leaving.asking_file(log, title, day, kind)
    elif what == "book":
        file = leaving.book_file(log, title, day)
    elif what == "log":
        file = leaving.log_file(log, title, day)
    elif what == "responses":
        file = leaving.responses_file(day, kind)
    else:
        file = leaving.whole_file(log, title, day)
    _hand_over(screen, file, view)


def _reminders(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """The days for a calendar, "all" or "of" one owner."""
    whose, _, owner = event.value.partition(" ")
    one = owner if whose == "of" else None
    _hand_over(screen, leaving.reminder_calendar(screen.log, screen.name, screen.now(), one), view)


def _open_coming(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """A file that would change the register: it waits, in this tab, until somebody takes or leaves it."""
    upload = uploaded(event)
    view.progress(f"Reading {upload.name}")
    screen.look_again()
    waiting = waiting_of(
        upload, event.name, str(event.form.get(REVIEW, "")), str(event.form.get(NEW_REVIEW, ""))
    )
    screen.coming = coming_of(upload, screen.log, waiting)
    screen.said = None  # of the file before this one
    screen.work = replace(screen.work, waiting=waiting)
    view.announce(f"{upload.name} is read. Look at what it would change.")
    view.focus(STEP_ID)


def _open_whole(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    """A register from a file, where none is open: kept in the store from then on, or in the tab."""
    found = coming.carried(uploaded(event))
    if screen.no_store:
        screen.begin_in_tab(found.title, found.log)
    else:
        screen.open_kept(screen.books.begin(BookKind.REGISTER, found.title).id)
        screen.add(lambda _: found.log)
    view.focus(STEP_ID)
    view.announce(f"“{found.title}” is open.")


def _take_rows(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    found = screen.coming.proposal if screen.coming else None
    if found is None:
        raise CLOSED
    changes = taken(found.rows, coming.without(found, event.form))
    if not changes:
        raise ScrError("Nothing is ticked.", "Tick what you want, or leave the register as it is.")
    try:
        screen.write(changes, looked=False)
    except FieldProblem as problem:
        if problem.field in ("who", "why"):
            raise
        raise ScrError(problem.problem, "Untick that row, and add it by hand.") from None
    _taken(screen, f"{_things(changes)} written in the register.", view, SEE)


def _things(changes: Sequence[Change]) -> str:
    """How many things of each kind were written: "4 recommendations and 6 actions are"."""
    number = Counter(thing for thing, _ in {(one.thing, one.id) for one in changes})
    told = [counted(n, *NAMED.get(kind, (str(kind),))) for kind in Thing if (n := number[kind])]
    return f"{listed(told)} {'is' if sum(number.values()) == 1 else 'are'}"


def _merge(screen: "RegisterScreen", event: Event, view: Shown) -> None:
    found = screen.coming.copy if screen.coming else None
    if screen.coming is None or found is None:
        raise CLOSED
    screen.signed()
    chosen = coming.decided(found, event.form)
    first = coming.undecided(found, chosen)
    if first:
        raise FieldProblem(
            "A value was changed in both copies, and it is not decided which is right.",
            "Decide each row, then merge.",
            coming.choice_box(first),
        )
    whole = found.stand is Stand.NEWER and OURS not in chosen.values()
    screen.add(
        lambda log: found.theirs if whole and _goes_on(log, found) else _merged(screen, log, found, chosen)
    )
    sheets, name, waiting = screen.coming.sheets, screen.coming.name, screen.work.waiting
    _taken(screen, "The two copies are one.", view)
    if sheets is not None:
        screen.coming = coming.of_sheets(name, sheets, screen.log)
        screen.work = replace(screen.work, waiting=waiting)


def _goes_on(log: Log, found: Arrived) -> bool:
    """Whether the other copy is ours with more at its end."""
    return [one.head for one in log] == [one.head for one in found.theirs[: len(log)]]


def _merged(screen: "RegisterScreen", log: Log, found: Arrived, chosen: Mapping[Key, str]) -> Log:
    return merged(log, found.theirs, chosen, who=screen.work.who, at=screen.now())


def _taken(screen: "RegisterScreen", said: str, view: Shown, *more: Child) -> None:
    screen.no_longer_waits()
    for name in (REVIEW, NEW_REVIEW):  # the next plan may be another review's
        screen.typed.pop(name, None)
    screen.said = notice(tag("p", said), *more, kind="done")
    view.announce(said)
    view.focus(STEP_ID)


def _leave_coming(screen: "RegisterScreen", _event: Event, view: Shown) -> None:
    screen.no_longer_waits()
    view.announce("The register is as it was.")
    view.focus(STEP_ID)


FILE_PRESSES: Mapping[str, Callable[["RegisterScreen", Event, Shown], None]] = {
    "pack": _pack,
    "paper": _paper,
    "reminders": _reminders,
    "open_coming": _open_coming,
    "open_whole": _open_whole,
    "open_near_misses": _open_coming,
    "take_rows": _take_rows,
    "merge": _merge,
    "leave_coming": _leave_coming,
}
