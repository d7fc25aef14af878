"""Step 7: take away - first what may identify someone, then the files."""

from scrlib.ui.components import button
from scrlib.ui.identifying import identifying
from scrlib.ui.inquiry.exports import identifiers
from scrlib.ui.inquiry.work import InquiryWork
from scrlib.ui.markup import Markup, join
from scrlib.ui.taking import files_heading, take_heading, to_take, whole_work


def take_step(work: InquiryWork, taken: str) -> Markup:
    """The step as it looks now. `taken` tells of the last file."""
    let_in = sum(one.in_file for one in work.own.stories)
    stories = f"{let_in} of {len(work.own.stories)}" if work.own.stories else "none"
    return join(
        take_heading(),
        identifying(identifiers(work), work.pseudonyms, work.reviewer, whose="the inquiry"),
        files_heading(taken),
        to_take(
            "The inquiry in Word",
            f"Topic, conditions, propositions, promises and what came of them. Of the stories, the words of "
            f"{stories} may stand in it; the others only as counts.",
            button("Get the Word file", "take", "word"),
        ),
        to_take(
            "The promises as an action plan (Excel)",
            "A row for each promise, with its role, day and proposition. “Plan and cost” opens it, to add "
            "what is missing and what it costs.",
            button("Get the plan", "take", "plan"),
        ),
        to_take(
            "The two follow-ups for your calendar",
            "Six and twelve weeks after the conversation, with the promises in the text.",
            button("Get the calendar file", "take", "calendar"),
        ),
        whole_work(),
    )
