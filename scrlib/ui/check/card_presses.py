"""What the presses of step 3 do: move between cards, change, leave, ask, and undo each."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scrlib.errors import ScrError
from scrlib.records import Prompt
from scrlib.text.saying import counted
from scrlib.ui.check import deciding
from scrlib.ui.check.assessed import assessed
from scrlib.ui.check.work import PromptKey, keys
from scrlib.ui.frame import STEP_ID
from scrlib.ui.screen import Event, Shown

if TYPE_CHECKING:
    from scrlib.ui.check.state import CheckScreen


def _show(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.go(replace(screen.work, current=event.value), view, "cards")


def _panel(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, panel=event.value, page=1)
    view.focus(STEP_ID)


def _close(screen: "CheckScreen", event: Event, view: Shown) -> None:
    was, screen.work = screen.work.panel.split(" ")[0], replace(screen.work, panel="")
    view.focus(f"{was}-{event.value}" if was in ("leave", "ask") else STEP_ID)


def _more(screen: "CheckScreen", event: Event, view: Shown) -> None:
    hidden = deciding.open_prompts(screen.work, assessed(screen.work).of(event.value))[
        deciding.MOST_PROMPTS :
    ]
    screen.work = replace(screen.work, shown=tuple(dict.fromkeys((*screen.work.shown, event.value))))
    if hidden:
        view.focus(f"prompt-{hidden[0][0].slug}")


def _change(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, panel=f"change {event.value}")
    view.focus(f"wording-{event.value}")


def _rewrite(screen: "CheckScreen", event: Event, view: Shown) -> None:
    text = str(event.form.get(f"wording-{event.value}", ""))
    view.progress("Checking the new wording")
    screen.work = deciding.rewritten(screen.work, event.value, text)
    waiting = len(deciding.open_prompts(screen.work, assessed(screen.work).of(event.value)))
    view.announce(f"Checked. {counted(waiting, 'thing')} to look at now.")
    view.focus("changed")


def _revert(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = deciding.reverted(screen.work, event.value)
    view.announce("The last change is undone.")
    view.focus(STEP_ID)


def _leave(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, panel=f"leave {event.value}")
    view.focus(f"reason-{event.value}")


def _ask(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = replace(screen.work, panel=f"ask {event.value}")
    view.focus(f"asked-{event.value}")


def _save_leave(screen: "CheckScreen", event: Event, view: Shown) -> None:
    key, prompt = _prompt(screen, event.value)
    reason, note = (str(event.form.get(f"{name}-{key.slug}", "")) for name in ("reason", "note"))
    screen.work = deciding.left(screen.work, key, prompt, reason, note)
    view.announce("Left as it is. Your reason is kept.")
    view.focus(f"decided-{key.slug}")


def _save_ask(screen: "CheckScreen", event: Event, view: Shown) -> None:
    key, prompt = _prompt(screen, event.value)
    screen.work = deciding.asked(screen.work, key, prompt, str(event.form.get(f"asked-{key.slug}", "")))
    view.announce("It will be a comment in the Word file.")
    view.focus(f"decided-{key.slug}")


def _undo(screen: "CheckScreen", event: Event, view: Shown) -> None:
    screen.work = deciding.undone(screen.work, event.value)
    view.announce("Undone. The prompt is open again.")
    view.focus(STEP_ID)


def _not_smart(screen: "CheckScreen", event: Event, view: Shown) -> None:
    answers = replace(screen.work.other_questions(event.value), on=True)
    screen.work = replace(deciding.answered(screen.work, answers), panel="")
    view.focus(f"answer-{event.value}-0")


def _smart(screen: "CheckScreen", event: Event, view: Shown) -> None:
    answers = replace(screen.work.other_questions(event.value), on=False)
    screen.work = deciding.answered(screen.work, answers)
    view.announce("The SMART prompts are back. Your answers are kept.")
    view.focus(STEP_ID)


def _save_other(screen: "CheckScreen", _event: Event, view: Shown) -> None:
    view.announce("Your answers are kept.")  # they were taken over with the press


def _prompt(screen: "CheckScreen", slug: str) -> tuple[PromptKey, Prompt]:
    """The prompt on the open card with this slug."""
    for one in assessed(screen.work).assessments:
        for key, prompt in zip(keys(one.recommendation.id, one.prompts), one.prompts, strict=True):
            if key.slug == slug:
                return key, prompt
    raise ScrError(
        "That prompt is no longer there.", "The words it was about have changed; look at the card again."
    )


PRESSES = {
    "show": _show,
    "panel": _panel,
    "close": _close,
    "more": _more,
    "change": _change,
    "rewrite": _rewrite,
    "revert": _revert,
    "leave": _leave,
    "ask": _ask,
    "save_leave": _save_leave,
    "save_ask": _save_ask,
    "undo": _undo,
    "not_smart": _not_smart,
    "smart": _smart,
    "save_other": _save_other,
}
