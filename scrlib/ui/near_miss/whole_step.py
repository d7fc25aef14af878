"""Step 6: the whole near miss to read, what is not said yet, and what to do with it."""

from scrlib.learning.near_miss.lists import label
from scrlib.records.near_misses import NearMiss
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, lines, notice, summary_list
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.near_miss.bow_tie import bow_tie
from scrlib.ui.near_miss.factors_step import factor_table
from scrlib.ui.near_miss.sending import learning_of
from scrlib.ui.near_miss.timeline_step import timeline_table

WANTED = {
    "title": "what to call it",
    "could": "what could have happened",
    "did": "what did happen",
    "kind": "what makes it a near miss",
    "stage": "the stage of the child’s journey",
    "caught_how": "how it was noticed or stopped",
    "moments": "the timeline",
    "barriers": "the safeguards",
    "factors": "what made it likely",
    "severity": "how bad it could have been",
    "likelihood": "how likely it is to come again",
    "safety_action": "what was done at once",
    "learning": "what was learned",
    "statement": "one safeguard to make stronger",
    "feedback_on": "when the reporter was told",
}


def lacking(record: NearMiss) -> list[str]:
    """What a record of a near miss needs and this one does not say yet."""
    return [words for name, words in WANTED.items() if not getattr(record, name)]


def whole_step(record: NearMiss, taken: Child = None) -> Markup:
    """The near miss to read, and what can be done with it."""
    return join(
        step_heading(record.title or "The whole near miss", record.could or None),
        _lacking(record),
        summary_list(_told(record)),
        bow_tie(record) if record.barriers else None,
        timeline_table(record) if record.moments else None,
        factor_table(record) if record.factors else None,
        _follows(record),
        taken,
        _onward(record),
    )


def _lacking(record: NearMiss) -> Markup | None:
    missing = lacking(record)
    if not missing:
        return notice(tag("p", "Everything that a record of a near miss needs is said."), kind="done")
    return details(
        "lacking",
        f"{counted(len(missing), 'thing is', 'things are')} not said yet. That may be right: "
        "leave what nobody knows.",
        tag("ul", *(tag("li", one) for one in missing)),
    )


def _told(record: NearMiss) -> list[tuple[Child, Child]]:
    rows = [
        ("What did happen", record.did),
        ("Near miss", label("kind", record.kind)),
        ("Stage", label("stage", record.stage)),
        (
            "Noticed",
            " ".join(filter(None, (record.caught_how, f"({record.caught_by})" if record.caught_by else ""))),
        ),
        ("Could have been", label("severity", record.severity)),
        ("Could come again", label("likelihood", record.likelihood)),
        ("Known before", record.already_known),
        ("Reported", ", ".join(filter(None, (record.reported, record.reporter)))),
    ]
    return [(name, said) for name, said in rows if said]


def _follows(record: NearMiss) -> Markup | None:
    when = f" ({record.feedback_on})" if record.feedback_on else ""
    rows: list[tuple[Child, Child]] = [
        ("Done at once", lines(record.safety_action)),
        ("Learned", lines(record.learning)),
        ("The safeguard to make stronger", lines(record.statement)),
        ("The reporter was told", lines(f"{record.feedback}{when}") if record.feedback else ""),
    ]
    said = [(name, text) for name, text in rows if text]
    return join(tag("h3", "What follows"), summary_list(said)) if said else None


def _onward(record: NearMiss) -> Markup:
    send = button("Send its learning to Check recommendations", "hand_over", record.id, plain=True)
    return tag(
        "section",
        tag("h3", "What now?"),
        buttons(
            button("Get it as a Word file", "take_one", record.id),
            send if learning_of(record) else None,
            button("Back to the register", "part", "register", plain=True),
        ),
        details(
            "remove",
            "Take this near miss out of the register",
            tag("p", "It cannot be brought back. A copy in Word or Excel stays with you."),
            buttons(button("Take it out", "remove_record", record.id, plain=True)),
        ),
    )
