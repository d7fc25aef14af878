"""Step 5: the questions about the scope; what is answered becomes the terms of reference."""

from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Outcome, ScopeAnswer
from scrlib.text.saying import counted
from scrlib.ui.components import notice
from scrlib.ui.criteria.asking import part_text
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag


def scope_step(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    """A box for each question."""
    done = sum(bool(record.settled(one.id).strip()) for one in given.scope)
    none = record.decision in (Outcome.NONE, Outcome.SMALLER)
    return join(
        step_heading(
            "Scope", "Settle what you can. What stays open stands in the terms of reference as open."
        ),
        notice(tag("p", "No review was decided on. Something smaller has a scope too: use what fits."))
        if none
        else None,
        tag("p", given.scope_says),
        tag("p", f"{done} of {counted(len(given.scope), 'question')} settled."),
        tag(
            "form",
            *(
                part_text(
                    "scope",
                    ScopeAnswer(id=one.id, answer=record.settled(one.id)),
                    "answer",
                    one.asks,
                    hint=one.paragraph,
                    rows=2,
                )
                for one in given.scope
            ),
        ),
    )
