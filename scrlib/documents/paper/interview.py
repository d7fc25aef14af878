"""The sheet for a pair interview: the topic, the ground rule, the questions with lines, the conditions to tick."""

from collections.abc import Sequence

from scrlib.documents.paper.page import framed, gap, heading, ruled, said, table, upright
from scrlib.documents.word.house_style import page_footer, saved
from scrlib.records.inquiry import Condition

BOX = "☐"
MORE = 1  # lines by hand, beside those of a box on the page
COLUMNS = (("Condition", 4.8), ("What it is", 6.2), ("To ask", 6.4))


def interview_sheet(
    topic: str,
    rule: tuple[str, str],
    questions: Sequence[tuple[str, str, int]],
    conditions: Sequence[Condition],
    small: Sequence[str],
) -> bytes:
    """A Word file of two sides, to be printed once for each pair.

    rule       the title of the ground rule and what it says, in few words
    questions  (what is asked, a hint, how many lines to write on)
    small      prompts for somebody who finds nothing good
    """
    title = topic.strip() or "Pair interview"
    document = upright(title)
    heading(document, title, 1)
    said(
        document, "One asks and writes, the other tells of one real time; then turn about, on another sheet."
    )
    framed(document, f"{rule[0]}. {rule[1]}")
    said(document, "Told by (a role, not a name): ______________________________")
    for asks, hint, lines in questions:
        said(document, (asks, "b"), last=True).paragraph_format.keep_with_next = True
        said(document, hint, size=9.5).paragraph_format.keep_with_next = True
        ruled(document, lines + MORE)
    heading(document, "What gave it life? Tick what was there").paragraph_format.page_break_before = True
    said(
        document,
        "The list is only a help. Nothing ticked is an answer too. The questions find what is behind.",
    )
    rows = [(f"{BOX} {one.label}", one.note, one.asks) for one in conditions]
    table(document, COLUMNS, rows, size=10)
    gap(document)
    said(document, f"{BOX} The words of this story may stand in a file. (The teller ticks this.)")
    heading(document, "For the one who asks: when nothing good comes to mind")
    for prompt in small:
        said(document, prompt, style="List Bullet")
    page_footer(document, document.sections[0], title)
    return saved(document)
