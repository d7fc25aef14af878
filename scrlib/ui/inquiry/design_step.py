"""Step 4: provocative propositions, each linked to stories and conditions, with the checklist."""

from scrlib.learning.inquiry.checklists import check_linked, check_proposition, points
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.records.inquiry import Inquiry, Proposition
from scrlib.text.saying import listed
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.checklist import checklist, in_short
from scrlib.ui.inquiry.parts import out, typed, ways
from scrlib.ui.inquiry.ticks import ticks
from scrlib.ui.inquiry.work import InquiryWork, box
from scrlib.ui.markup import Markup, join, tag


def design_step(work: InquiryWork) -> Markup:
    """The step as it looks now: one proposition, or all of them."""
    proposition = work.own.proposition(work.current)
    return _one(work, proposition) if proposition else _all(work.own)


def proposition_name(one: Proposition) -> str:
    """What a proposition is called beside others: its number and its words."""
    return one.text.strip() or f"Proposition {one.id[1:]}, not written yet"


def stands_on(own: Inquiry, one: Proposition) -> str:
    """The stories and conditions that a proposition is linked to, in a sentence."""
    stories = [story.name for story in own.stories if story.id in one.stories]
    gave = [some.label for some in conditions() if some.id in one.conditions]
    on = f"Stands on {listed([f'“{name}”' for name in stories])}." if stories else "Stands on no story yet."
    return on + (f" Conditions: {'; '.join(gave)}." if gave else "")


def _all(own: Inquiry) -> Markup:
    every = own.propositions
    return join(
        step_heading("Design", protocol().stage("design").lead),
        tag("ol", *(_row(own, one) for one in every), class_="entries", role="list") if every else _none(),
        buttons(button("Add a proposition", "add", "P", plain=bool(every))),
        tag("div", button("Go on to promises", "own_step", "deliver"), class_="acts go"),
    )


def _none() -> Markup:
    return notice(
        tag("p", "Two or three are plenty. Take a moment from a story and say it as if it were always so."),
        title="No proposition is here yet.",
    )


def _row(own: Inquiry, one: Proposition) -> Markup:
    checked = check_linked(one)
    return tag(
        "li",
        tag("div", tag("p", proposition_name(one)), class_="rec"),
        tag("p", stands_on(own, one), class_="small"),
        tag("p", in_short(checked)) if checked else None,
        buttons(button("Open", "open", one.id, plain=True, more=proposition_name(one))),
        id=f"entry-{one.id}",
    )


def _one(work: InquiryWork, one: Proposition) -> Markup:
    own = work.own
    stories = [(story.id, story.name, "") for story in own.stories]
    return join(
        step_heading(f"Proposition {one.id[1:]}", "How it is at its best, as if it were so today."),
        tag(
            "form",
            typed(one.id, "text", "The proposition", one.text, rows=3),
            buttons(button("Look at the wording", "look")),
            checklist(one.id, one.text, check_linked(one)),
            ticks(box(one.id, "stories"), "Which stories does it stand on?", stories, one.stories)
            if stories
            else tag("p", "There is no story yet that it could stand on. Add one under Discover."),
            ticks(
                box(one.id, "conditions"),
                "Which conditions does it keep or bring?",
                [(some.id, some.label, "") for some in conditions()],
                one.conditions,
            ),
            ticks(
                box(one.id, "agreed"),
                "What have you asked one another, and said yes to?",
                [(id, title, asks) for id, title, asks in _to_agree(one)],
                one.agreed,
                hint="No wording can show these.",
            ),
            ways(work, "P", "proposition", "propositions"),
        ),
        out(one.id, "proposition"),
    )


def _to_agree(one: Proposition) -> list[tuple[str, str, str]]:
    """The points that only people can say yes to here. That it stands on a story is told by a link."""
    asked = {checked.id for checked in check_proposition(one.text) if checked.sign == "ask"}
    people = {point.id for point in points("proposition") if not point.wording} - {"grounded"}
    return [
        (point.id, point.title, point.asks)
        for point in points("proposition")
        if point.id in (asked | people) - {"grounded"}
    ]
