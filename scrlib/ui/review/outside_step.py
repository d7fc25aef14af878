"""Step 3: what no agency bears by itself: chair, author, coordination, legal advice, family, publication."""

from collections.abc import Mapping, Sequence

from scrlib.plans.reviews.data import review_parts
from scrlib.ui.components import Problem, button, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.review.asking import row
from scrlib.ui.review.boxes import outside
from scrlib.words import Words


def outside_step(stands: Mapping[str, str], words: Words, problems: Sequence[Problem]) -> Markup:
    """The step as it looks now."""
    return join(
        step_heading(
            "Who runs it",
            f"What the {words.board} pays, or gives in its own staff’s time. The chair and the author are "
            "often the only part that is paid in money, and so the only part that anybody adds up.",
        ),
        notice(
            tag("p", "Leave a box empty where nobody knows yet: the total then says “at least”."),
            title="Type 0 where there is none.",
        ),
        tag(
            "form",
            *(
                tag("section", tag("h3", review_parts()[part].label), row(found, stands, problems))
                for part, found in outside().items()
            ),
            tag("div", button("Go on to what an hour costs", "step", "rates"), class_="acts go"),
        ),
    )
