"""Step 1: when the review starts, how long it takes, how often the panel meets; or an example."""

from collections.abc import Mapping, Sequence

from scrlib.ui.components import Problem, button, buttons, details, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.review.asking import asked, row
from scrlib.ui.review.box import Box
from scrlib.ui.review.example import Example
from scrlib.ui.review.work import ReviewWork
from scrlib.words import Words

MEETINGS = 5  # the first boxes are of the review, the others of its panel


def about_step(
    work: ReviewWork,
    found: tuple[Sequence[Box], Sequence[Box]],
    stands: Mapping[str, str],
    words: Words,
    example: Example,
    problems: Sequence[Problem],
) -> Markup:
    """The step as it looks now; `found` are the boxes that everybody sees, and the settings."""
    first, more = found
    name, lead, *when = first[:MEETINGS]
    wrong = {one.field for one in problems} & {one.id for one in more}
    return join(
        step_heading(
            "About the review",
            f"What a {words.review} itself costs, and who bears it. Every figure can be changed, and nothing "
            "you type leaves this browser tab and the machine that serves this page.",
        ),
        _example(work, example),
        tag(
            "form",
            asked(name, stands, problems),
            asked(lead, stands, problems),
            row(when, stands, problems),
            tag("h3", "The panel"),
            row(first[MEETINGS:], stands, problems),
            details(
                "more-settings",
                "Settings that most leave as they are",
                row(more, stands, problems, wide=True),
                open=bool(wrong),
            ),
            tag("div", button("Go on to the agencies", "step", "agencies"), class_="acts go"),
        ),
    )


def _example(work: ReviewWork, example: Example) -> Markup:
    if work.example:
        return notice(
            tag("p", f"{example.synopsis} Every name and figure in it is invented."),
            tag(
                "p",
                "To cost a review of your own, choose “Delete my work” at the top: the page is empty then.",
            ),
            title="This is the example.",
        )
    takes = "It takes the place of what you have typed here. " if work.boxes else ""
    return details(
        "load-example",
        "See an example first",
        tag("p", tag("b", "Before you read: "), example.content_notice),
        tag("p", example.synopsis),
        buttons(button("Load an example", "example")),
        tag("p", f"{takes}Everything in it is invented.", class_="small"),
    )
