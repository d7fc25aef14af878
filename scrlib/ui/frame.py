"""What every screen has around it: title, tools for the visitor's work, steps, what went wrong."""

from collections.abc import Mapping, Sequence

from scrlib.ui.components import (
    Problem,
    button,
    details,
    error_summary,
    file_picker,
    select,
)
from scrlib.ui.markup import Child, Markup, tag
from scrlib.words import vocabularies

STEP_ID = "step"  # the heading that takes focus when a step opens


def frame(
    title: str,
    *body: Child,
    words: str,
    problems: Sequence[Problem] = (),
    steps: Markup | None = None,
    keeps_work: bool = True,
) -> Markup:
    """A whole screen. `keeps_work` is False for a screen on which there is nothing to save."""
    return tag(
        "div",
        tag("div", tag("h1", title), _tools(words, keeps_work), class_="masthead"),
        steps,
        error_summary(problems),
        *body,
        class_="frame",
    )


def step_list(steps: Mapping[str, str], current: str, reachable: Sequence[str]) -> Markup:
    """The steps of a workbook: those that can be opened are buttons, the one that is open says so."""
    return tag(
        "nav",
        tag(
            "ol",
            *(_step(n, *step, current, reachable) for n, step in enumerate(steps.items(), 1)),
            class_="steps",
        ),
        aria_label="Steps",
    )


def step_heading(words: Child, lead: Child = None) -> Markup:
    """The heading of the step that is open, which takes focus when it opens."""
    heading = tag("h2", words, id=STEP_ID, tabindex="-1", class_="step")
    return tag("div", heading, tag("p", lead, class_="lead") if lead else None)


def _step(number: int, step: str, name: str, current: str, reachable: Sequence[str]) -> Markup:
    label = f"{number} {name}"
    if step == current:
        return tag("li", tag("span", label), aria_current="step")
    if step in reachable:
        return tag("li", button(label, "step", step, look="link"))
    return tag("li", tag("span", label))


def _tools(words: str, keeps_work: bool) -> Markup:
    named = [(one.id, one.label) for one in vocabularies()]
    setting = select("words", "Words", named, words, data_change="words")
    printing = button("Print", "print", look="link")
    saving = button("Save to a file", "save_file", look="link")
    tools = (saving, _opening(), printing, _deleting(), setting) if keeps_work else (printing, setting)
    return tag("div", *tools, class_="tools", role="group", aria_label="This page and your work")


def _opening() -> Markup:
    label = "A file made with “Save to a file”"
    picker = file_picker("saved-file", label, "open_file", accept=".scrwork")
    return details("open-saved", "Open a saved file", picker, class_="tool")


def _deleting() -> Markup:
    told = (
        "This clears everything you have done on this page from this browser tab. It cannot be undone. "
        "What you did on other pages stays there until you delete it, or close the tab."
    )
    delete = button("Delete everything", "delete_work")
    return details("delete-work", "Delete my work", tag("p", told), delete, class_="tool")
