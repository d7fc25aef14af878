"""What is told once the trainer reveals it: confident misses first, the coders' reasons, before and after."""

from scrlib.learning.counting import matching
from scrlib.records.answer_keys import QuestionKey
from scrlib.records.counting import Miss
from scrlib.records.learning import BLIND, Kind, Purpose, Question, Telling
from scrlib.records.met import SPLIT
from scrlib.ui.board.look import Look
from scrlib.ui.board.naming import item_named
from scrlib.ui.components import button, details, table
from scrlib.ui.loop.passages import passages
from scrlib.ui.loop.told import coders, model
from scrlib.ui.markup import Markup, join, tag

MOST_MISSES = 3  # at once: a room talks about one or two
TOLD = "told"  # what takes the focus when it is told, so that the projector shows it


def misses(look: Look) -> Markup | None:
    """What many were sure of and no coder gave."""
    if not look.misses:
        return None
    shown = look.misses[:MOST_MISSES]
    rest = look.misses[MOST_MISSES:]
    return tag(
        "section",
        tag("h3", look.session.telling.sure),
        tag("ol", *(tag("li", _miss(look, one)) for one in shown)),
        details("more-misses", f"{len(rest)} more", tag("ul", *(tag("li", _miss(look, one)) for one in rest)))
        if rest
        else None,
        class_="misses",
    )


def _miss(look: Look, one: Miss) -> Markup:
    people = "1 person was" if one.sure == 1 else f"{one.sure} of {one.answered} were"
    look_at = button("Look at it", "question", one.question, look="link", more=one.asks)
    asks = one.asks if one.asks.endswith("?") else f"{one.asks}:"
    item = item_named(look.session, look.votes, one.question)
    asks = f"{item}: {asks}" if item else asks
    mark = look.session.telling.mark
    told = f" {people} sure of “{one.chosen}”. {mark[:1].upper()}{mark[1:]}: {one.coders}. "
    return join(tag("b", asks), told, look_at)


def reasons(look: Look, question: Question) -> Markup | None:
    """What the coders said of one question, or of all factors, and why; None before it is revealed."""
    first = look.session.step(look.votes).again or look.votes
    if first not in look.room.revealed:
        return None
    if question.kind is Kind.CODE:
        return _factors(look)
    key = look.key.question(question.id)
    return _reasons(question, key, look.session.telling) if key else None


def _factors(look: Look) -> Markup:
    asked = [one for one in look.session.questions(look.votes) if one.kind is Kind.CODE]
    rows = [
        (one.asks, one.said(rating.value), rating.reason)
        for one in asked
        if (key := look.key.question(one.id))
        for rating in key.ratings
    ]
    return table("How the factors were coded, and why", ["Factor", "Coded", "Why"], rows)


def _reasons(question: Question, key: QuestionKey, telling: Telling) -> Markup:
    """What was said of one question and why; of a rewriting there is only a model, under what was asked."""
    split = (key.apart or SPLIT) if key.split else ""
    each = [
        tag("p", tag("b", f"{question.said(option)}: "), words)
        for option, words in key.feedback
        if option and words
    ]
    return tag(
        "section",
        tag("h3", telling.how if key.ratings else question.asks),
        tag("p", tag("b", split)) if split else None,
        coders(question, key),
        details(f"why-{question.id}", "Why each answer is so or not", *each) if each else None,
        model(key),
        tag("p", key.why("")) if key.why("") else None,  # of the model itself
        class_="told",
    )


def principles(look: Look) -> Markup | None:
    """What is told beside the votes: principles, models and what could have been written."""
    step = look.step
    wanted = [id for id in dict.fromkeys((*step.reveals, step.id)) if id in look.room.revealed]
    if not wanted:
        return None
    told = ((id, _step(look, id)) for id in wanted)
    return tag(
        "div",
        *(
            body
            if id == step.id
            else details(f"told-{id}", f"Also told: {look.session.step(id).title}", body)
            for id, body in told
            if body
        ),
        id=TOLD,
        tabindex="-1",
    )


def _step(look: Look, id: str) -> Markup:
    key = look.key.of(id)
    asked = {one.id: one for one in look.session.questions(id)}
    counted = {one.question for one in look.spreads}
    texts = [one for one in key.questions if one.question in asked and one.question not in counted]
    blind = look.session.step(id).purpose in BLIND
    telling = look.session.telling
    shown = () if blind else tuple(_reasons(asked[one.question], one, telling) for one in texts)
    return join(passages(key.passages), *shown)


def before_after(look: Look) -> Markup | None:
    """How many blind ratings were a coder's own, before and after; None until both steps are revealed."""
    blind = [one.id for one in look.session.steps if one.purpose in BLIND]
    ending = look.step.purpose is Purpose.TAKE_AWAY or look.room.ended
    if not blind or not ending or not set(blind) <= set(look.room.revealed):
        return None
    found = matching(look.session, look.key, look.submissions, look.tallies)
    rows = [(one.label, *one.told) for one in found if one.before_of or one.after_of]
    if not rows:
        return None
    return join(
        table(f"Ratings {look.session.telling.same}", ["Question", "Before", "After"], rows),
        tag(
            "p",
            "Of people who rated both times; “cannot judge” is left out. In the shares each item weighs the "
            "same, whoever rated it first. One room shows a direction and proves nothing.",
            class_="small",
        ),
    )
