"""Step 7: take away - first what may identify someone, then the files."""

from scrlib.ui.components import button, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.identifying import identifying
from scrlib.ui.inquiry.exports import identifiers
from scrlib.ui.inquiry.work import InquiryWork
from scrlib.ui.markup import Markup, join, tag


def take_step(work: InquiryWork, taken: str) -> Markup:
    """The step as it looks now. `taken` tells of the last file."""
    let_in = sum(one.in_file for one in work.own.stories)
    stories = f"{let_in} of {len(work.own.stories)}" if work.own.stories else "none"
    return join(
        step_heading("Take away", "Look through what may identify someone first. Then take what you need."),
        identifying(identifiers(work), work.pseudonyms, work.reviewer, whose="the inquiry"),
        tag("h3", "Your files"),
        notice(tag("p", taken), title="Look in your downloads.") if taken else None,
        _one(
            "The inquiry in Word",
            f"Topic, conditions, propositions, promises and what came of them. Of the stories, the words of "
            f"{stories} may stand in it; the others only as counts.",
            button("Get the Word file", "take", "word"),
        ),
        _one(
            "The promises as an action plan (Excel)",
            "A row for each promise, with its role, day and proposition. “Plan and cost” opens it, to add "
            "what is missing and what it costs.",
            button("Get the plan", "take", "plan"),
        ),
        _one(
            "The two follow-ups for your calendar",
            "Six and twelve weeks after the conversation, with the promises in the text.",
            button("Get the calendar file", "take", "calendar"),
        ),
        _one(
            "All of your work on this page",
            "To go on another day, or on another computer: “Open a saved file” brings everything back.",
            button("Save to a file", "save_file"),
        ),
    )


def _one(title: str, words: str, *parts: object) -> Markup:
    return tag("section", tag("h4", title), tag("p", words), *parts, class_="take")
