"""Step 6: take away - first what may identify someone, then the files."""

from collections.abc import Sequence

from scrlib.cases.identifiers import Identifier
from scrlib.ui.check.work import Work
from scrlib.ui.components import button, buttons, file_picker, tick
from scrlib.ui.identifying import identifying
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.taking import files_heading, take_heading, to_take, whole_work
from scrlib.words import Words


def take_step(work: Work, found: Sequence[Identifier], words: Words, *, has_file: bool, taken: str) -> Markup:
    """The step as it looks now. `found` may identify someone; `taken` tells of the last file."""
    return join(
        take_heading(),
        _identifiers(work, found, has_file),
        files_heading(taken),
        _word(work, words, has_file),
        to_take(
            "A checklist (Word)",
            "What each recommendation still needs, and the set, for the meeting: one page for about ten "
            "recommendations. What does not fit goes on overleaf, under the same headings.",
            button("Get the checklist", "take", "checklist"),
        ),
        to_take(
            "The start of an action plan (Excel)",
            "One row for each recommendation, with the owner and date where the text has them and a "
            "blank where it has not.",
            button("Get the plan", "take", "plan"),
        ),
        whole_work(),
    )


def _identifiers(work: Work, found: Sequence[Identifier], has_file: bool) -> Markup:
    only_list = None
    if work.source.kind == "file" and not has_file:
        only_list = tag(
            "p",
            f"Only the list was looked at: {work.source.name} is not open now. Open it below to look at "
            "all of it.",
        )
    return identifying(found, work.pseudonyms, work.reviewer, whose="the report", first=only_list)


def _word(work: Work, words: Words, has_file: bool) -> Markup:
    title = f"Your {words.report}, with comments"
    if work.source.kind not in ("file", "example") or not (
        has_file or work.source.name.lower().endswith(".docx")
    ):
        return to_take(
            title,
            "There is no Word file to write in: you pasted your text, or opened a table. Open the Word "
            "file on step 1 to get it back with comments.",
            button("Go to step 1", "step", "open", plain=True),
        )
    if not has_file:
        return _ask_again(work, title)
    return to_take(
        title,
        "The same file, with comments on the exact words by “Check (automatic)”. Everything else stays "
        "as it was.",
        tick("with-prompts", "What is still open on the cards", ticked=True),
        tick("with-reasons", "What you left as it is, with your reasons", ticked=False),
        tick("with-tracked", "Your new wordings as tracked changes too, to accept or reject", ticked=False)
        if any(one.rewritten for one in work.ticked())
        else None,
        buttons(button("Get the Word file", "take", "word")),
    )


def _ask_again(work: Work, title: str) -> Markup:
    return to_take(
        title,
        "The file itself is never kept, only its name. Everything you decided is still here.",
        file_picker("file-again", f"Open {work.source.name} again", "open_again", accept=".docx"),
    )
