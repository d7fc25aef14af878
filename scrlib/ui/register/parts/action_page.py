"""One action: where it stands, what it is, its evidence, whether it made a difference, and its history."""

from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.telling import told
from scrlib.audits.register.things import choices
from scrlib.records.register import Thing
from scrlib.records.registers import ActionLine, EvidenceLine, LookLine
from scrlib.text.saying import day as day_words
from scrlib.ui.components import Problem, button, buttons, details, select
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.boxes import NEW, Typing, box_name, new_place, prefix
from scrlib.ui.register.parts import lines
from scrlib.ui.register.parts.thing_page import correct, gone_part, history_part, waiting

ITSELF = (
    "number", "text", "recommendations", "owner", "agency", "due", "due_words", "outcome", "monitoring",
    "harm", "harm_words",
)  # fmt: skip
STANDS = ("status", "news", "done_on", "reason")
CARRYING_OUT = ("helped", "hindered")
EVIDENCE = ("title", "date", "held", "strength", "seen_by")
LOOK = ("answer", "shows", "said_by", "on")
AFTER = "look-after"  # the box with the months after which somebody looks
Drafts = Mapping[str, str]
Problems = Sequence[Problem]


def new_action(log: Log, drafts: Drafts, problems: Problems) -> Markup:
    """The page of an action that is not in the register yet."""
    made = Typing(log, drafts, problems).boxes(Thing.ACTION, NEW, ITSELF)
    return join(
        step_heading("A new action"),
        tag("form", *made, buttons(button("Write it down", "write_action", NEW))),
    )


def action_page(log: Log, one: ActionLine, drafts: Drafts, problems: Problems) -> Markup:
    """The page of one action as it looks now."""
    return join(
        step_heading(f"Action {one.name}", lines.shortened(one.text)),
        waiting(Thing.ACTION, one.id, drafts),
        tag("p", lines.harm(one), " · ", lines.owner(one), " · ", _due(one)),
        tag(
            "div", _stands(log, one, drafts, problems), _shows(log, one, drafts, problems), class_="two even"
        ),
        _itself(log, one, drafts, problems),
        _decided(log, one.id),
        gone_part(log, Thing.ACTION, one.id, drafts, problems),
        history_part(log, {one.id, *(each.id for each in one.evidence), *(each.id for each in one.looks)}),
    )


def _due(one: ActionLine) -> str:
    words = f"due {day_words(one.due)}" if one.due else one.due_words or "no day"
    return f"{words}, {lines.late(one)}" if lines.late(one) else words


def _stands(log: Log, one: ActionLine, drafts: Drafts, problems: Problems) -> Markup:
    months = [
        ("", "Plan no look"),
        *((each.id, f"After {each.label}") for each in choices("months").values()),
    ]
    look = select(
        AFTER, "Once it is done: look whether it made a difference", months, "" if one.looks else "6"
    )
    asked = Typing(log, drafts, problems).boxes(Thing.ACTION, one.id, STANDS)
    told = Typing(log, drafts, problems).boxes(Thing.ACTION, one.id, CARRYING_OUT)
    return tag(
        "section",
        tag("h3", "What is new"),
        tag(
            "form",
            *asked,
            look if not one.looks else None,
            details("carrying-out", "What helped, and what stood in the way", *told),
            buttons(
                button("Write it down", "write_action", one.id),
                button("Nothing has changed", "same", one.id, plain=True),
                _today(Thing.ACTION, one.id, "done_on", drafts, "done") if one.done_on is None else None,
            ),
        ),
    )


def _today(thing: Thing, id: str, field: str, drafts: Drafts, what: str) -> Child:
    """Today for the box of a day, while nothing stands in it. It comes after the press that writes, which
    Enter takes."""
    name = box_name(thing, id, field)
    return None if drafts.get(name) else button(f"It was {what} today", "today", name, plain=True)


def _shows(log: Log, one: ActionLine, drafts: Drafts, problems: Problems) -> Markup:
    new = new_place(log, Thing.EVIDENCE, one.id)
    asked = Typing(log, drafts, problems).boxes(Thing.EVIDENCE, new, EVIDENCE)
    return tag(
        "section",
        tag("h3", "Evidence"),
        tag("ul", *(tag("li", _proof(each)) for each in one.evidence))
        if one.evidence
        else tag("p", "None yet."),
        details(
            "add-evidence",
            "Add evidence",
            tag("form", *asked, buttons(button("Add it", "write_evidence", one.id))),
            open=any(name.startswith(prefix(Thing.EVIDENCE, new)) for name in drafts),
        ),
        tag("h3", "Did it make a difference?"),
        tag("p", lines.DIFFERENCE[one.difference], "."),
        *(_look(log, each, drafts, problems) for each in one.looks),
        _plan(one),
    )


def _proof(one: EvidenceLine) -> Markup:
    """One piece of evidence: what it is called, then what is known of it."""
    facts = (
        day_words(one.date) if one.date else "no date",
        f"held: {one.held}" if one.held else "not said where it is held",
        f"seen by: {one.seen_by}" if one.seen_by else "",
    )
    return join(
        tag("b", one.title),
        tag("br"),
        f"{'; '.join(filter(None, facts))}. ",
        one.strength or "Not said what it shows",
        ". ",
        correct(Thing.EVIDENCE, one.id, one.title),
    )


def _look(log: Log, look: LookLine, drafts: Drafts, problems: Problems) -> Markup:
    when = f"{look.months} months after: {day_words(look.due)}" if look.due else f"{look.months} months after"
    if look.answer:
        on = f", {day_words(look.on)}" if look.on else ""
        who = f" ({look.said_by}{on})" if look.said_by else ""
        said = (tag("b", f"{when}. {look.answer_words}. "), look.shows, who, " ")
        return tag("p", *said, correct(Thing.DIFFERENCE, look.id, f"the look {when}"))
    asked = Typing(log, drafts, problems).boxes(Thing.DIFFERENCE, look.id, LOOK)
    return details(
        f"look-{look.id}",
        f"Look {when}",
        tag(
            "form",
            *asked,
            buttons(
                button("Write down what was found", "write_look", look.id),
                _today(Thing.DIFFERENCE, look.id, "on", drafts, "looked at"),
            ),
        ),
        tag("p", correct(Thing.DIFFERENCE, look.id, f"the look {when}"), " its day, or take it out."),
        open=any(name.startswith(prefix(Thing.DIFFERENCE, look.id)) for name in drafts)
        or any(one.field.startswith(prefix(Thing.DIFFERENCE, look.id)) for one in problems),
    )


def _plan(one: ActionLine) -> Child:
    if not one.done:
        return None
    months = [(each.id, each.label) for each in choices("months").values()]
    left = [pair for pair in months if pair[0] not in {look.months for look in one.looks}]
    if not left:
        return None
    name = f"plan-{one.id}"
    return tag(
        "form",
        select(name, "Look again, this long after it was done", left, left[0][0]),
        buttons(button("Plan this look", "plan_look", one.id, plain=True)),
    )


def _decided(log: Log, id: str) -> Child:
    """What meetings decided about it."""
    own = [said for said in things(log, Thing.DECISION).values() if said.get("action") == id]
    if not own:
        return None
    listed = (
        tag(
            "li",
            tag("b", f"{told({}, Thing.DECISION, 'meeting', said.get('meeting', ''))}: "),
            said.get("text", ""),
        )
        for said in own
    )
    return tag("section", tag("h3", "Decided about it"), tag("ul", *listed))


def _itself(log: Log, one: ActionLine, drafts: Drafts, problems: Problems) -> Markup:
    changed = any(box_name(Thing.ACTION, one.id, field) in drafts for field in ITSELF)
    wrong = any(problem.field in {box_name(Thing.ACTION, one.id, f) for f in ITSELF} for problem in problems)
    return details(
        "itself",
        "The action itself: its words, owner, day, and what could happen",
        tag(
            "form",
            *Typing(log, drafts, problems).boxes(Thing.ACTION, one.id, ITSELF),
            buttons(button("Write it down", "write_action", one.id)),
        ),
        open=changed or wrong,
    )
