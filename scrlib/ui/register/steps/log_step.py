"""Step 8: the log. Is it the one whose head was printed? And a value typed by mistake is blanked here."""

from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log, head
from scrlib.audits.register.sealing import spaced
from scrlib.audits.register.state import state_of
from scrlib.audits.register.taking_out import everything_taken_out
from scrlib.audits.register.telling import titled
from scrlib.records.register import Act
from scrlib.text.saying import counted
from scrlib.text.saying import day as day_words
from scrlib.ui.components import Problem, button, buttons, details, error_for, notice, pages, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.parts.log_table import log_table

PAGE = 25
NUMBER, HEAD, BLANK, BLANK_WHY = "printed-number", "printed-head", "blank-number", "blank-why"


def log_step(
    log: Log,
    page: int,
    checked: Sequence[str] | None,
    typed: Mapping[str, str],
    problems: Sequence[Problem],
) -> Markup:
    """The step as it looks now. `checked` is what the last check found, None before one."""
    newest = list(reversed(log))
    shown = newest[(page - 1) * PAGE : page * PAGE]
    return join(
        step_heading(
            "Log",
            "Everything that was ever written: the old value, the new one, who typed it, when and why. "
            "Nothing is overwritten.",
        ),
        _check(log, checked, typed, problems),
        log_table(counted(len(log), "entry", "entries") + ", the newest first", log, shown)
        if shown
        else tag("p", "Nothing is written yet."),
        pages(page, -(-len(log) // PAGE), what="the log"),
        _taken_out(log),
        _blank(typed, problems) if any(one.act is Act.SET for one in log) else None,
    )


def _check(
    log: Log, checked: Sequence[str] | None, typed: Mapping[str, str], problems: Sequence[Problem]
) -> Markup:
    now = (
        tag("p", f"It stands at entry {len(log)}, and its head is ", tag("b", spaced(head(log))), ".")
        if log
        else None
    )
    return tag(
        "section",
        tag("h3", "Is it still as it was printed?"),
        tag(
            "p",
            "Each meeting pack carries the number of the last entry and its head. Type both: any change to "
            "an entry up to that one is found, whoever made it.",
        ),
        now,
        tag(
            "form",
            tag("div", *_printed(typed, problems), class_="row wide"),
            buttons(button("Check the log", "check_log", plain=True)),
        ),
        _found(checked),
    )


def _printed(typed: Mapping[str, str], problems: Sequence[Problem]) -> tuple[Markup, Markup]:
    """The boxes for what stands on the pack: the number of an entry, and its head."""
    number = text_box(
        NUMBER,
        "Entry on the pack",
        typed.get(NUMBER, ""),
        error=error_for(NUMBER, problems),
        inputmode="numeric",
        class_="figure",
    )
    printed_head = text_box(
        HEAD,
        "Head on the pack",
        typed.get(HEAD, ""),
        hint="64 letters and figures; spaces do not matter.",
        error=error_for(HEAD, problems),
        autocomplete="off",
        spellcheck="false",
    )
    return number, printed_head


def _found(checked: Sequence[str] | None) -> Child:
    if checked is None:
        return None
    if not checked:
        return notice(
            tag("p", "Every entry stands as it was written."), title="The log is whole.", kind="done"
        )
    shown = tag("ul", *(tag("li", one) for one in checked[:20]))
    return notice(shown, title="The log is not as it was.", kind="tick")


def _taken_out(log: Log) -> Child:
    """What no longer stands in the register, each to be put back in one press."""
    found = everything_taken_out(log)
    if not found:
        return None
    state = state_of(log)
    rows = [
        (
            titled(state, one.thing, one.id),
            one.why,
            (one.entry.who, tag("br"), day_words(one.entry.at.date())),
            button("Put it back", "put_back", f"{one.thing} {one.id}", look="link", more=one.id),
        )
        for one in found
    ]
    shown = table("Taken out, the last first", ["What", "Why", "By whom, and when", "Put it back"], rows)
    return details("taken-out", f"What was taken out ({len(found)})", shown)


def _blank(typed: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    return details(
        "blank",
        "Blank a value that was typed by mistake",
        tag(
            "p",
            "A child’s name, for example. The value and its reason are taken out of the log for good; that "
            "it was blanked, by whom and why, is written down. The log stays whole. Files that were taken "
            "away before still hold it.",
        ),
        tag(
            "form",
            text_box(
                BLANK,
                "Number of the entry",
                typed.get(BLANK, ""),
                error=error_for(BLANK, problems),
                inputmode="numeric",
                class_="figure",
            ),
            text_box(
                BLANK_WHY,
                "Why, without the words themselves",
                typed.get(BLANK_WHY, ""),
                error=error_for(BLANK_WHY, problems),
            ),
            buttons(button("Blank it", "blank", plain=True)),
        ),
        open=bool(typed.get(BLANK)),
    )
