"""Step 2: "Are these all?" - what was found, ticked, to be put right before anything is checked."""

from collections.abc import Mapping, Sequence

from scrlib.text.saying import counted
from scrlib.ui.check.called import called
from scrlib.ui.check.open_step import list_in_words
from scrlib.ui.check.work import FINDING, PASSED_OVER, RECOMMENDATION, Entry, Work
from scrlib.ui.components import (
    Problem,
    button,
    buttons,
    details,
    error_for,
    lines,
    notice,
    pages,
    text_box,
    tick,
)
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag

PAGE = 25  # recommendations to a page


def list_step(work: Work, problems: Sequence[Problem], *, undo: str) -> Markup:
    """The step as it looks now. `undo` says what can be taken back, "" where nothing can."""
    found = work.of(RECOMMENDATION)
    return join(
        step_heading("Are these all?", _lead(work)),
        _notes(work),
        tag("p", button(undo, "undo_list", plain=True)) if undo else None,
        _nothing(work, problems) if not found else _kind(work, RECOMMENDATION, problems),
        _beside(work),
        _kind(work, FINDING, problems),
        _confirm(work),
    )


def page_count(work: Work) -> int:
    """How many pages the recommendations fill."""
    return -(-len(_first_printings(work, RECOMMENDATION)) // PAGE)


def _first_printings(work: Work, kind: str) -> list[Entry]:
    """The entries of a kind that repeat no other, which are what is looked through."""
    return [one for one in work.of(kind) if not one.repeats]


def _lead(work: Work) -> str | None:
    name = {"file": f" in {work.source.name}", "example": " in the example"}.get(work.source.kind, "")
    if not work.of(RECOMMENDATION):
        return None
    to_do = "Untick what is not one, add what is missing, put right what was misread."
    return f"{list_in_words(work)}{name}. {to_do}"


def _notes(work: Work) -> Markup | None:
    if not work.source.notes:
        return None
    return notice(tag("ul", *(tag("li", note) for note in work.source.notes)), title="While reading the file")


def _nothing(work: Work, problems: Sequence[Problem]) -> Markup:
    name = work.source.name or "what you gave"
    seen = tag("ul", *(tag("li", heading) for heading in work.source.headings[:40]))
    return notice(
        tag(
            "p",
            "They may be in a picture or a text box, or written in a way we do not know. Nothing is "
            "lost: paste them here.",
        ),
        details("headings", f"The headings in the file ({len(work.source.headings)})", seen, open=True)
        if work.source.headings
        else None,
        text_box(
            "pasted-more",
            "The recommendations",
            hint="Leave an empty line between them.",
            error=error_for("pasted-more", problems),
            rows=6,
        ),
        buttons(button("Read what I pasted", "add_pasted", "pasted-more")),
        title=f"We found no recommendations in {name}.",
        kind="tick",
    )


def _kind(work: Work, kind: str, problems: Sequence[Problem]) -> Markup:
    every = _first_printings(work, kind)
    first = (work.page - 1) * PAGE if kind == RECOMMENDATION else 0
    shown = every[first : first + PAGE] if kind == RECOMMENDATION else every
    none = (
        f"No {kind}s were found. If the report states any, add them: the set view shows which have no "
        "recommendation."
    )
    return tag(
        "section",
        tag("h3", f"{kind.capitalize()}s ({len(every)})"),
        _entries(work, shown, problems) if every else tag("p", none),
        pages(work.page, page_count(work)) if kind == RECOMMENDATION else None,
        _again(work, kind, problems),
        _add(kind, problems),
        class_="listed",
    )


def _again(work: Work, kind: str, problems: Sequence[Problem]) -> Markup | None:
    """The same ones printed again, in a summary or an appendix: left out, and there to be looked at."""
    again = [one for one in work.of(kind) if one.repeats]
    if not again:
        return None
    name = f"{len(again)} printed again elsewhere in the file, and left out"
    return details(f"again-{kind}", name, _entries(work, again, problems))


def _beside(work: Work) -> Markup | None:
    """What was pasted and not read as a recommendation: said, and taken with one press."""
    left = work.of(PASSED_OVER)
    if not left:
        return None
    name = f"{counted(len(left), 'paragraph')} of what you pasted not read as a recommendation"
    return details(
        "passed-over", name, tag("ol", *(_paragraph(one) for one in left), class_="entries", role="list")
    )


def _paragraph(entry: Entry) -> Markup:
    more = f"({entry.text[:40]})"
    return tag(
        "li",
        tag("p", lines(entry.text)),
        buttons(
            button(
                "This is a recommendation", "take_as", f"{RECOMMENDATION} {entry.id}", plain=True, more=more
            ),
            button("This is a finding", "take_as", f"{FINDING} {entry.id}", plain=True, more=more),
        ),
        id=f"entry-{entry.id}",
    )


def _entries(work: Work, entries: Sequence[Entry], problems: Sequence[Problem]) -> Markup:
    numbers = called(work.of(entries[0].kind))
    return tag(
        "ol", *(_entry(work, one, numbers, problems) for one in entries), class_="entries", role="list"
    )


def _entry(work: Work, entry: Entry, numbers: Mapping[str, str], problems: Sequence[Problem]) -> Markup:
    number = numbers[entry.id]
    return tag(
        "li",
        tick(f"tick-{entry.id}", join(tag("b", f"{number}. "), lines(entry.text)), ticked=entry.ticked),
        tag("p", *_where(entry, numbers), class_="where"),
        _edit(work, entry, f"{entry.kind} {number}", problems),
        id=f"entry-{entry.id}",
    )


def _where(entry: Entry, numbers: Mapping[str, str]) -> tuple[Markup | str | None, ...]:
    """Where an entry was found, and whether it is one printed again."""
    again = None
    if entry.repeats:
        same = numbers.get(entry.repeats)
        place = f"{entry.kind} {same}" if same else "another one"
        again = tag("b", f" Repeats {place}, so it is left out.")
    return (f"Found: {entry.where}." if entry.where else "Pasted by you.", again)


def _edit(work: Work, entry: Entry, name: str, problems: Sequence[Problem]) -> Markup:
    other = "a finding" if entry.kind == RECOMMENDATION else "a recommendation"
    first = work.of(entry.kind)[0] == entry
    box = f"text-{entry.id}"
    error = error_for(box, problems)
    return details(
        f"edit-{entry.id}",
        join("Edit, split or join", tag("span", f" {name}", class_="visually-hidden")),
        text_box(
            box,
            f"The text of {name}",
            entry.text,
            hint="To split it, put an empty line where the second one begins.",
            error=error,
            rows=4,
            data_fresh=str(len(entry.versions)),
        ),
        buttons(
            button("Save this text", "correct", entry.id, more=f"of {name}"),
            button("Split at the empty line", "split", entry.id, plain=True, more=name),
            None if first else button("Join to the one above", "merge", entry.id, plain=True, more=name),
            button(f"This is {other}", "move", entry.id, plain=True, more=f"({name})"),
        ),
        open=bool(error),
    )


def _add(kind: str, problems: Sequence[Problem]) -> Markup:
    box = f"new-{kind}"
    error = error_for(box, problems)
    return details(
        f"add-{kind}",
        f"Add a {kind} that is missing",
        text_box(box, f"The {kind}", error=error, rows=3),
        buttons(button(f"Add this {kind}", "add", kind)),
        open=bool(error),
    )


def _confirm(work: Work) -> Markup:
    number = len(work.ticked())
    return tag(
        "div",
        button(f"Check {counted(number, 'recommendation')}", "check")
        if number
        else tag("p", "Tick or add at least one recommendation to go on."),
        class_="acts go",
    )
