"""Step 3: one card for each recommendation, the list of cards, and all cards on paper."""

from collections.abc import Sequence

from scrlib.records import Assessment
from scrlib.ui.check.assessed import Assessed
from scrlib.ui.check.card import card
from scrlib.ui.check.deciding import decisions_on, open_prompts
from scrlib.ui.check.work import LEFT, Entry, Work
from scrlib.ui.components import Problem, button, buttons, pages
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.words import Words

PAGE = 25  # cards to a page of the list
LONGEST_START = 110  # letters of a recommendation on the list of cards


def card_step(work: Work, found: Assessed, words: Words, problems: Sequence[Problem]) -> Markup:
    """The step as it looks now: one card, the list of cards, or all cards for printing."""
    if work.panel == "index":
        return _index(work, found)
    if work.panel == "cards":
        return _all_cards(work, found, words)
    entry = work.card()
    assert entry is not None  # the step opens only when something is ticked
    return join(
        step_heading(_title(work, entry, found)),
        _ways(work, entry),
        card(work, entry, found.of(entry.id), words, problems),
        _ways(work, entry, end=True),
    )


def _title(work: Work, entry: Entry, found: Assessed) -> str:
    """The heading of a card; a list with printed numbers says its place apart: "6 of 5" would mislead."""
    number, place, many = found.number(entry.id), work.place(entry.id), len(work.ticked())
    plain = all(one.recommendation.number == str(n) for n, one in enumerate(found.assessments, start=1))
    return (
        f"Recommendation {number} of {many}" if plain else f"Recommendation {number}, card {place} of {many}"
    )


def page_count(work: Work) -> int:
    """How many pages the list of cards fills."""
    return -(-len(work.ticked()) // PAGE)


def _ways(work: Work, entry: Entry, *, end: bool = False) -> Markup:
    """Previous, next, and the ways to see more than one."""
    ids = [one.id for one in work.ticked()]
    place = ids.index(entry.id)
    previous = button("Previous", "show", ids[place - 1], plain=True) if place else None
    following = button("Next", "show", ids[place + 1], plain=True) if place + 1 < len(ids) else None
    last = button("See the whole set", "step", "set") if place + 1 == len(ids) else None
    if end:
        return tag("div", previous, following, last, class_="ways acts")
    more = (
        button("List of all", "panel", "index", plain=True),
        button("All cards, to print", "panel", "cards", plain=True),
    )
    return tag("div", previous, following, *more, class_="ways acts")


def _index(work: Work, found: Assessed) -> Markup:
    """The list of cards, with what is left to do on each."""
    shown = found.assessments[(work.page - 1) * PAGE : work.page * PAGE]
    return join(
        step_heading("All recommendations", "Open any of them."),
        tag("ol", *(_index_line(work, one) for one in shown), class_="index", role="list"),
        pages(work.page, page_count(work)),
        buttons(button("All cards, to print", "panel", "cards", plain=True)),
    )


def _index_line(work: Work, assessment: Assessment) -> Markup:
    id = assessment.recommendation.id
    number = assessment.recommendation.number
    return tag(
        "li",
        button(
            join(tag("b", f"{number}. "), _start(assessment.recommendation.text)), "show", id, look="line"
        ),
        tag("p", progress_of(work, assessment), class_="where"),
    )


def progress_of(work: Work, assessment: Assessment) -> str:
    """Where one card stands: "2 to look at, 1 left with a reason, rewritten"."""
    id = assessment.recommendation.id
    entry = work.entry(id)
    decisions = decisions_on(work, entry)
    left = sum(one.kind == LEFT for one in decisions)
    asked = len(decisions) - left
    parts = [
        "could not be read" if not assessment.parse.parsed else "",
        "other questions than SMART" if work.other_questions(id).on else "",
        f"{waiting} to look at"
        if (waiting := len(open_prompts(work, assessment)))
        else "nothing left to look at",
        f"{left} left with a reason" if left else "",
        f"{asked} to ask someone" if asked else "",
        "rewritten" if entry.rewritten else "",
    ]
    return ", ".join(part for part in parts if part)


def _start(text: str) -> str:
    return text if len(text) <= LONGEST_START else text[:LONGEST_START].rsplit(" ", 1)[0] + " …"


def _all_cards(work: Work, found: Assessed, words: Words) -> Markup:
    """Every card, one after another, for paper."""
    return join(
        step_heading("All cards", "One after another, with what is strong and the first prompts."),
        buttons(button("Print these", "print"), button("Back to one card", "panel", "", plain=True)),
        *(
            tag(
                "article",
                tag("h3", f"Recommendation {one.recommendation.number}"),
                card(work, work.entry(one.recommendation.id), one, words, (), fixed=True),
                class_="printed",
            )
            for one in found.assessments
        ),
    )
