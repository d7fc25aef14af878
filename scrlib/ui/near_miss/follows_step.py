"""Step 5: what was done at once, what was learned, one safeguard, and word to whoever reported it."""

from scrlib.records.near_misses import NearMiss
from scrlib.ui.components import button, buttons
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.asking import day, text
from scrlib.ui.near_miss.statement import statement_told
from scrlib.ui.near_miss.what_step import now


def follows_step(record: NearMiss) -> Markup:
    """The boxes of the step."""
    return join(
        step_heading("What follows", "Safety first; then what was learned; then word to whoever spoke up."),
        now(record),
        tag(
            "form",
            text(
                record,
                "safety_action",
                "What was done at once to make anybody safe?",
                hint=(
                    "Not a recommendation: what was done before people went home that night. Think of other "
                    "children too."
                ),
                rows=2,
            ),
            text(record, "learning", "What was learned?", hint="One thing to a line.", rows=4),
            tag("h3", "One safeguard to make stronger"),
            text(
                record,
                "statement",
                "The safeguard",
                hint=(
                    "Name it as a thing; say what makes it hold, who holds it by role, and how it will be "
                    "known."
                ),
                rows=3,
            ),
            buttons(button("Read my wording", "keep", "statement", plain=True)),
            statement_told(record.statement) if record.statement.strip() else None,
            tag("h3", "Word to whoever reported it"),
            tag("p", "It is what keeps reports coming: people who hear nothing stop telling."),
            text(record, "feedback", "What were they told?", rows=2),
            day(record, "feedback_on", "When were they told?", hint="Such as 6 June 2026"),
        ),
    )
