"""Step 1: paste, open a file or load an example."""

from collections.abc import Sequence

from scrlib.samples import Sample
from scrlib.text.saying import counted
from scrlib.ui.check.work import FINDING, Work
from scrlib.ui.components import Problem, button, buttons, details, error_for, file_picker, notice, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.words import Words

ENDINGS = ".docx,.xlsx,.csv,.txt"


def open_step(work: Work, words: Words, samples: Sequence[Sample], problems: Sequence[Problem]) -> Markup:
    """The step as it looks now."""
    return join(
        step_heading(
            "Open or paste",
            f"Bring one recommendation or all of a {words.review}’s. Nothing is sent anywhere: your text "
            "stays in this browser tab and on the machine that serves this page.",
        ),
        _here_already(work),
        tag("div", _paste(work, problems), _open(words), class_="two even"),
        _examples(samples),
    )


def list_in_words(work: Work) -> str:
    """What the list holds: "14 recommendations and 5 findings"."""
    ticked = counted(len(work.ticked()), "recommendation")
    findings = len(work.ticked(FINDING))
    return f"{ticked} and {counted(findings, 'finding')}" if findings else ticked


def _here_already(work: Work) -> Markup | None:
    if not work.entries:
        return None
    name = f" from {work.source.name}" if work.source.kind == "file" else ""
    return notice(
        tag(
            "p",
            f"You have {list_in_words(work)}{name} here, with what you decided about them. A new list "
            "takes their place.",
        ),
        buttons(
            button("Go on with these", "step", "list"),
            button("Save to a file first", "save_file", plain=True),
        ),
        title="Your list is kept.",
    )


def _paste(work: Work, problems: Sequence[Problem]) -> Markup:
    again = button("Add them to my list", "add_pasted", "pasted", plain=True) if work.entries else None
    return tag(
        "section",
        tag("h3", "Paste recommendations"),
        text_box(
            "pasted",
            "Your text",
            hint="One, or many. Leave an empty line between them, or keep their numbers or bullets.",
            error=error_for("pasted", problems),
            rows=8,
        ),
        buttons(button("Read what I pasted", "read"), again),
    )


def _open(words: Words) -> Markup:
    return tag(
        "section",
        tag("h3", "Or open a file"),
        file_picker(
            "file",
            f"Your {words.report}",
            "open",
            accept=ENDINGS,
            hint=(
                "Word (.docx), Excel (.xlsx), CSV or plain text, up to 20 MB. You can also drop it on "
                "this page."
            ),
        ),
        tag(
            "p",
            "A Word file comes back to you at the end with comments on the exact words. Your own "
            "comments and tracked changes stay as they are.",
            class_="small",
        ),
    )


def _examples(samples: Sequence[Sample]) -> Markup:
    return tag(
        "section",
        tag("h3", "Or load an example"),
        tag(
            "p",
            "Invented reports, for trying things out and for training. Each says first what it is about.",
        ),
        *(_example(sample) for sample in samples),
    )


def _example(sample: Sample) -> Markup:
    return details(
        f"example-{sample.id}",
        f"{sample.title} ({sample.minutes} minutes)",
        tag("p", tag("b", "Before you read: "), sample.content_notice),
        tag("p", sample.synopsis),
        buttons(button("Load this example", "example", sample.id, more=sample.title)),
        class_="example",
    )
