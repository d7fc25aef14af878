"""Step 1: open a plan, load an example, or begin an empty one."""

from collections.abc import Sequence

from scrlib.samples import Sample
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, file_picker, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.work import PlanWork
from scrlib.words import Words

ENDINGS = ".docx,.xlsx,.csv"


def open_step(work: PlanWork, words: Words, samples: Sequence[Sample]) -> Markup:
    """The step as it looks now."""
    return join(
        step_heading(
            "Open an action plan",
            "See who, by when, to what end and at what cost, and put in what is missing. Nothing is sent "
            "anywhere: the plan stays in this browser tab and on the machine that serves this page.",
        ),
        _here_already(work),
        tag("div", _open(words), _begin(), class_="two even"),
        _examples(samples),
    )


def _here_already(work: PlanWork) -> Markup | None:
    if not work.actions:
        return None
    return notice(
        tag(
            "p",
            f"You have {counted(len(work.counted()), 'action')} of {work.name or 'a plan'} here. Another "
            "plan takes their place; the Excel plan that you took away from this page is compared with "
            "them first.",
        ),
        buttons(
            button("Go on with this plan", "step", "list"),
            button("Save to a file first", "save_file", plain=True),
        ),
        title="Your plan is kept.",
    )


def _open(words: Words) -> Markup:
    return tag(
        "section",
        tag("h3", "Open a file"),
        file_picker(
            "file",
            "An action plan",
            "open",
            accept=ENDINGS,
            hint=(
                "Word (.docx), Excel (.xlsx) or CSV, up to 20 MB. A plan inside a longer "
                f"{words.report} is found. You can also drop it on this page."
            ),
        ),
        tag(
            "p",
            "The start of a plan from “Check recommendations”, and an Excel plan that came from this "
            "page and was changed since, open here too.",
            class_="small",
        ),
    )


def _begin() -> Markup:
    return tag(
        "section",
        tag("h3", "Or begin an empty plan"),
        tag("p", "Add the actions one by one, alone or with the group that will carry them out."),
        buttons(button("Begin an empty plan", "begin", plain=True)),
    )


def _examples(samples: Sequence[Sample]) -> Markup:
    return tag(
        "section",
        tag("h3", "Or load an example"),
        tag("p", "Invented plans to try it with; most have a weakness that real plans have."),
        *(_example(sample) for sample in samples),
    )


def _example(sample: Sample) -> Markup:
    return details(
        f"example-{sample.id}",
        sample.plan_title,
        tag("p", tag("b", "Before you read: "), sample.content_notice),
        tag("p", sample.synopsis),
        buttons(button("Load this example", "example", sample.id, more=sample.plan_title)),
        class_="example",
    )
