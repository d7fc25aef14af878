"""Step 4: every recommendation, what was answered, and what was done about it."""

import datetime as dt
from collections.abc import Mapping, Sequence

from scrlib.audits.register.log import Log
from scrlib.audits.register.papers.responses_paper import CLEAR
from scrlib.audits.register.reading import recommendations
from scrlib.records.plans import Answer
from scrlib.records.register import Thing
from scrlib.records.registers import ActionLine, RecommendationLine
from scrlib.records.responses import Answered, Clear, Responses
from scrlib.samples.responses import panel_responses
from scrlib.text.saying import counted, listed
from scrlib.text.saying import day as day_words
from scrlib.ui.components import Problem, button, buttons, details, error_for, notice, pages, table, text_box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.register.boxes import NEW, Typing
from scrlib.ui.register.parts import lines
from scrlib.ui.register.parts.sources_part import sources_part
from scrlib.ui.register.parts.thing_page import gone_part, history_part, waiting
from scrlib.ui.register.work import RegisterWork

PAGE = 20
ANSWER_OUT = "answer-out"  # the names of boxes with the reason begin so
RESPONSE = ("response", "response_words", "response_by", "response_on")
ITSELF = ("number", "text", "review", "findings", "made", "asked_of", "where")
SAYS = {Answer.YES: "yes", Answer.PARTLY: "partly", Answer.NO: "no"}
Drafts = Mapping[str, str]


def advised_here(work: RegisterWork, log: Log, problems: Sequence[Problem], day: dt.date) -> Markup:
    """The recommendation that is open, a new one, or the list of all."""
    every = recommendations(log, day)
    one = next((one for one in every if one.id == work.current), None)
    if one or work.current == NEW:
        return recommendation_page(log, one, work.current, work.typed(), problems)
    worked = panel_responses() if work.example == "responses" else None
    return advised_step(log, every, work.page, work.typed(), problems, worked)


def advised_step(
    log: Log,
    every: Sequence[RecommendationLine],
    page: int,
    drafts: Drafts,
    problems: Sequence[Problem],
    worked: Responses | None,
) -> Markup:
    """The list as it looks now. `worked` are the responses of the worked example, where it is loaded."""
    shown = every[(page - 1) * PAGE : page * PAGE]
    return join(
        step_heading("Recommendations", _lead(every)),
        _worked(worked) if worked else None,
        table(counted(len(every), "recommendation"), _COLUMNS, [_row(one) for one in shown])
        if shown
        else None,
        pages(page, -(-len(every) // PAGE)),
        buttons(button("Add a recommendation", "open_recommendation", NEW, plain=bool(every))),
        sources_part(log, drafts, problems),
    )


_COLUMNS = ["Recommendation", "Answer", "What was done, and by whom", "Open it"]


def _lead(every: Sequence[RecommendationLine]) -> str:
    if not every:
        return "What the reviews advised, and what was answered. None is in the register yet."
    waiting = sum(not one.response for one in every)
    if not waiting:
        return "Each has an answer."
    return (
        f"{waiting} of {len(every)} without a clear answer: accepted, in part, not accepted, or needs others."
    )


def _row(one: RecommendationLine) -> tuple[Child, ...]:
    number = tag("b", f"{one.number} ") if one.number else None
    source = ", ".join(filter(None, (one.review, day_words(one.made) if one.made else "")))
    return (
        join(number, lines.shortened(one.text), tag("br"), tag("small", source) if source else None),
        join(tag("b", one.response_label), tag("br"), lines.shortened(one.response_words)),
        actions_of(one),
        button("Open", "open_recommendation", one.id, look="link", more=one.number or one.id),
    )


def actions_of(one: RecommendationLine) -> Child:
    """What was done about a recommendation, by whom, when, and whether it made a difference."""
    if not one.actions:
        return "No action is in the register"
    return join(*(_action(each) for each in one.actions), between=tag("br"))


def _action(one: ActionLine) -> Markup:
    when = f" on {day_words(one.done_on)}" if one.done_on else ""
    parts = [f" {lines.shortened(one.text).rstrip('.')}: {lines.owner(one)}. {one.status_words}{when}."]
    parts += [f" {lines.DIFFERENCE[one.difference]}."] if one.done else []
    return tag("span", tag("b", one.name), *parts)


def recommendation_page(
    log: Log, one: RecommendationLine | None, id: str, drafts: Drafts, problems: Sequence[Problem]
) -> Markup:
    """The page of one recommendation, or of a new one where there is none yet."""
    asked = Typing(log, drafts, problems).boxes(Thing.RECOMMENDATION, id, ITSELF)
    answer = Typing(log, drafts, problems).boxes(Thing.RECOMMENDATION, id, RESPONSE)
    write = buttons(button("Write it down", "write_recommendation", id))
    if one is None:
        return join(step_heading("A new recommendation"), tag("form", *asked, *answer, write))
    return join(
        step_heading(f"Recommendation {one.number or one.id}", one.text),
        waiting(Thing.RECOMMENDATION, one.id, drafts),
        tag(
            "div",
            tag("section", tag("h3", "What was answered"), tag("form", *answer, write)),
            tag(
                "section",
                tag("h3", "What is done about it"),
                tag("p", actions_of(one)),
                buttons(button("Add an action for it", "action_for", one.id, plain=True)),
            ),
            class_="two even",
        ),
        details("itself", "The recommendation itself", tag("form", *asked, write)),
        _answer_out(one, problems) if one.response or one.response_words else None,
        gone_part(log, Thing.RECOMMENDATION, one.id, drafts, problems),
        history_part(log, {one.id}),
    )


def _answer_out(one: RecommendationLine, problems: Sequence[Problem]) -> Markup:
    """An answer that was none, or was given for another recommendation."""
    name = f"{ANSWER_OUT}-{one.id}"
    error = error_for(name, problems)
    return details(
        "answer-out",
        "Take the answer out",
        tag(
            "form",
            tag("p", "What it was stays in the log."),
            text_box(name, "Why it is taken out", "", error=error),
            buttons(button("Take the answer out", "answer_out", one.id, plain=True)),
        ),
        open=bool(error),
    )


# ---- the worked example


def _worked(found: Responses) -> Markup:
    clear = sum(one.clear is Clear.CLEAR for one in found.answered)
    says = [
        sum(getattr(one, name) is Answer.YES for one in found.answered)
        for name in ("who", "what", "when", "difference")
    ]
    rows = [_reading(one) for one in found.answered]
    columns = ["What was asked", "What was answered", "Reading", "What to ask next"]
    return tag(
        "section",
        notice(
            tag("p", found.about),
            tag("p", f"Source: {found.source}.", class_="small"),
            title=(
                f"{clear} of {len(rows)} answers {'is' if clear == 1 else 'are'} clear. "
                f"Who acts is said in {says[0]}, what in {says[1]}, by when in {says[2]}, "
                f"what will be different in {says[3]}."
            ),
        ),
        buttons(
            button("Get it on paper, in Word", "paper", "responses docx", plain=True),
        ),
        details("worked", "How each answer reads", table(found.title, columns, rows), open=True),
    )


def _reading(one: Answered) -> tuple[Child, ...]:
    said = ", ".join(f"{name} {SAYS[getattr(one, name)]}" for name in ("who", "what", "when", "difference"))
    return (
        join(tag("b", f"{one.number} "), one.asks, tag("br"), tag("small", f"To: {listed(one.to)}")),
        one.answer,
        join(
            tag("b", CLEAR[one.clear]),
            tag("br"),
            one.reading,
            tag("br"),
            tag("small", f"Does it say: {said}"),
        ),
        one.ask,
    )
