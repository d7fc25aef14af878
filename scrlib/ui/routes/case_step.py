"""Step 1: what the case is about, whether to see it, and which route somebody would take before looking."""

from scrlib.records.cases import Use
from scrlib.records.routes import ThreeRoutes
from scrlib.samples import Sample
from scrlib.ui.components import Option, button, buttons, details, radios, summary_list, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.routes.work import RoutesWork

LEAD = (
    "A review, a near-miss conversation and an appreciative inquiry ask different questions of the same "
    "events. Here one invented case is worked by all three."
)


def case_step(case: Sample, routes: ThreeRoutes, work: RoutesWork) -> Markup:
    """The content notice, and after it the case and the question."""
    return join(
        step_heading("The case", LEAD),
        _case(case, routes, work) if work.opened else _notice(case),
    )


def _notice(case: Sample) -> Markup:
    room = case.minutes_for(Use.ROUTES)
    return join(
        tag(
            "div",
            tag("p", tag("b", "Before you read: "), case.content_notice),
            tag(
                "p",
                f"Reading takes {case.minutes} minutes. In a room, all of it takes {room}.",
            ),
            class_="notice",
        ),
        buttons(button("Show the case", "open_case")),
        tag(
            "p", "Or ", tag("a", "choose another page", href="index.ipynb"), ". Nothing is asked of you here."
        ),
    )


def _case(case: Sample, routes: ThreeRoutes, work: RoutesWork) -> Markup:
    parts = (
        (tag("h3", title), *(tag("p", words) for words in text.split("\n\n") if words))
        for title, text in case.story
    )
    return join(
        tag("h3", case.title),
        tag("p", case.synopsis),
        summary_list(case.people),
        details("account", f"The account, {case.minutes} minutes to read", *parts),
        details("chronology", f"The chronology, {len(case.chronology)} entries", _chronology(case)),
        details("paper", "For a room: on paper", _paper()),
        _choice(routes, work),
        buttons(
            button("Set the three side by side", "step", "side"),
            button("Put the case away", "close_case", plain=True),
        ),
    )


def _paper() -> Markup:
    return join(
        tag(
            "p",
            "Three tables, one case, one route each: this is worked from paper, and has no room with a code. "
            "The account and the chronology to hand out, and the sheets: a page for the trainer, one "
            "for each table, and the comparison for the end. The notes are for whoever leads.",
        ),
        buttons(
            button("Get the account in Word", "get_account", plain=True),
            button("Get the chronology in Word", "get_chronology", plain=True),
            button("Get the sheets in Word", "get_sheets", plain=True),
            button("Get the trainer’s notes in Word", "get_notes", plain=True),
        ),
    )


def _choice(routes: ThreeRoutes, work: RoutesWork) -> Markup:
    return join(
        tag("h3", "Before you look"),
        radios(
            "choice",
            "Which would you choose for this case, if you could choose only one?",
            [Option(value=one.id, label=one.title, hint=one.stance) for one in routes.routes],
            work.choice,
        ),
        text_box("expected", "What do you expect it to bring out?", work.expected, rows=2),
    )


def _chronology(case: Sample) -> Markup:
    """Every entry: when, who says so, what, and the number of an entry that tells it otherwise."""
    rows = (
        (
            one.sequence,
            f"{one.when}{', ' if one.event_time else ''}{one.event_time}",
            one.agency,
            one.event,
            ", ".join(str(other) for other in one.discrepancy_with) or "none",
        )
        for one in case.chronology
    )
    return table(
        "The chronology, with uncertain dates as uncertain as they are",
        ("No.", "When", "Who says so", "What", "Differs from"),
        rows,
    )
