"""A person alone works through a session: how a step looks, and what is told on it.

`scrlib.ui.loop.walk` holds where they stand; `scrlib.ui.loop.screen` answers their presses. The key is asked
for only where something of it may be told, so that nothing of it is on a page before.
"""

from collections.abc import Callable, Sequence

from scrlib.records.answer_keys import Key
from scrlib.records.learning import (
    BLIND,
    OF_A_ROOM,
    VOTES,
    Answer,
    Kind,
    Passage,
    Purpose,
    Question,
    Session,
    Step,
)
from scrlib.records.met import Met, met
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, button, buttons, details, error_for, notice
from scrlib.ui.frame import step_heading
from scrlib.ui.loop.checked import checked
from scrlib.ui.loop.passages import above_each, paragraphs, passages
from scrlib.ui.loop.questions import asked, name_of
from scrlib.ui.loop.read_before import read_before
from scrlib.ui.loop.told import own, said, told
from scrlib.ui.loop.walk import Walk, closed, following, locked, reachable, shown, tells
from scrlib.ui.markup import Child, Markup, join, tag

Keys = Callable[[str], Key]
SET_ASIDE = "Set it aside, look again"
SEND = {
    Purpose.REWRITE: "Check my wording",
    Purpose.AGAIN: "Send my second vote",
    Purpose.WRITE: "Keep this",
    Purpose.TAKE_AWAY: "Keep this",
    Purpose.PAIR: "Show me what we see in it",
}


def alone_step(
    session: Session, walk: Walk, keys: Keys, problems: Sequence[Problem] = (), extra: Child = None
) -> Markup:
    """The open step as it looks now. `extra` stands before the buttons that lead on."""
    step = session.step(walk.step)
    return join(
        _where(session, walk, step),
        _notice(session, step),
        *paragraphs(step.alone) if step.alone else (),
        _looked_at_again(session, walk, step),
        passages(_on_top(session, walk, step)),
        read_before(session, step, walk.form),
        _questions(session, walk, step, problems),
        before_and_after(session, walk, keys, tells(session, walk, step.id)),
        *(_told(session, walk, keys(session.id), id) for id in tells(session, walk, step.id)),
        extra,
        _onward(session, walk, step),
    )


def gist(session: Session, walk: Walk, keys: Keys, step: str) -> str:
    """How many answers of a step that may be told were as the coders gave them: "4 of 5"; "" for none."""
    questions, key = session.questions(step, walk.form), keys(session.id).of(step)
    known = {one.question: one for one in key.questions}
    last = {one.question: one for one in walk.given(step)}
    how = [met(one, known[one.id], last.get(one.id)) for one in questions if one.id in known]
    counts = [one for one in how if one not in (Met.OPEN, Met.NONE)]
    return f"{counts.count(Met.SAME)} of {len(counts)}" if counts else ""


def named(step: Step) -> str:
    """The title of a step for somebody alone, for whom there is no room."""
    return SET_ASIDE if step.purpose in OF_A_ROOM else step.title


def _looked_at_again(session: Session, walk: Walk, step: Step) -> Markup | None:
    """What was judged last, where a room would look at its votes."""
    before = session.steps[: session.steps.index(step)]
    judged = [one for one in before if one.purpose is Purpose.COMMIT]
    if step.purpose not in OF_A_ROOM or not judged:
        return None
    return what_it_was(judged[-1], walk.form)


def _where(session: Session, walk: Walk, step: Step) -> Markup:
    every = shown(session)
    number = [one.id for one in every].index(step.id) + 1
    time = counted(step.alone_minutes or step.minutes, "minute")
    return join(
        step_heading(named(step), "" if step.purpose in OF_A_ROOM else step.lead),
        tag("p", f"Step {number} of {len(every)} of “{session.title}”, about {time}.", class_="small"),
        _steps(session, walk, every),
    )


def _steps(session: Session, walk: Walk, every: Sequence[Step]) -> Markup:
    open_to = reachable(session, walk)
    items = (
        tag("li", button(named(one), "go", one.id, look="link"))
        if one.id in open_to and one.id != walk.step
        else tag("li", tag("b", named(one)) if one.id == walk.step else named(one))
        for one in every
    )
    return details("all-steps", "All the steps", tag("ol", *items), class_="small")


def _notice(session: Session, step: Step) -> Markup | None:
    if step.purpose is not Purpose.NOTICE and (
        step.purpose is not Purpose.AIM or any(one.purpose is Purpose.NOTICE for one in session.steps)
    ):
        return None
    return notice(
        tag("p", session.content_notice),
        tag("p", "You can stop at any time, and leave out any step. What you have done is kept."),
        buttons(button("Leave this one and choose another", "close", plain=True)),
        title="Before you read",
    )


def _questions(session: Session, walk: Walk, step: Step, problems: Sequence[Problem]) -> Markup | None:
    questions = session.questions(step.id, walk.form)
    if not questions:
        return None
    if locked(session, walk, step.id):
        if tells(session, walk, step.id):
            return None
        return join(own(questions, walk.given(step.id)), tag("p", "Sent: this stands as you gave it."))
    answers = {one.question: one for one in walk.stands(session, step.id)}
    first = {one.question: one for one in walk.given(step.again)}
    return tag(
        "div",  # no form: Enter in the line for a reason must not send a vote that stands
        *(
            join(
                above,
                _first_vote(one, first.get(one.id)),
                asked(
                    step.id,
                    one,
                    answers.get(one.id),
                    error=error_for(name_of(step.id, one), problems),
                    hints=step.purpose not in BLIND,
                ),
                _checked(session, walk, step, one),
            )
            for above, one in above_each(questions, session.items(step.id, walk.form))
        ),
        _send(walk, step),
    )


def _on_top(session: Session, walk: Walk, step: Step) -> list[Passage]:
    """What is read before anything is asked: without the items, while each stands above its own questions."""
    items = {} if locked(session, walk, step.id) else session.items(step.id, walk.form)
    return [one for one in step.read_by(walk.form) if one not in items.values()]


def _first_vote(question: Question, first: Answer | None) -> Markup | None:
    if first is None or not first.value:
        return None
    return tag("p", f"Your first vote: {said(question, first)}.", class_="small first-vote")


def _checked(session: Session, walk: Walk, step: Step, question: Question) -> Markup | None:
    """What the project's own checker says of a rewrite that was sent."""
    sent = next((one for one in walk.given(step.id) if one.question == question.id), None)
    if question.kind is not Kind.REWRITE or sent is None:
        return None
    return checked(session, question, sent.value)


def _send(walk: Walk, step: Step) -> Markup:
    again = walk.has_sent(step.id)
    label = SEND.get(step.purpose, "Send my answers")
    leave = (
        None if again or step.purpose not in VOTES else button("Leave this step out", "leave", look="link")
    )
    locks = tag("p", "Once sent, a vote stands.", class_="small") if step.purpose in VOTES else None
    return join(locks, buttons(button(label, "send"), leave))


def _told(session: Session, walk: Walk, key: Key, id: str) -> Markup:
    """What is told of one step: with the second vote where there is one, the first beside it."""
    second = next((one.id for one in session.steps if one.again == id and walk.has_sent(one.id)), "")
    answers, first = (walk.given(second), walk.given(id)) if second else (walk.given(id), ())
    here, title = id == walk.step, session.step(id).title
    in_boxes = here and not locked(session, walk, id)
    questions, told_of = session.questions(id, walk.form), {one.question for one in key.of(id).questions}
    wrote = [one for one in questions if one.kind is Kind.REFLECT and one.id not in told_of]
    found = join(
        None if in_boxes else own(wrote, answers, "What you wrote"),
        told(key.of(id), questions, answers, first, own_texts=not in_boxes),
    )
    if here:
        return tag("section", found)
    whole = join(what_it_was(session.step(id), walk.form), found)
    if session.step(walk.step).purpose is Purpose.TAKE_AWAY:
        return details(f"told-{id}", f"{title}: {session.telling.within}", whole, class_="paper")
    return tag("section", tag("h3", title), whole)


def what_it_was(step: Step, form: str, level: str = "h4") -> Markup:
    """What the answers were about, once more: recommendations to see, anything longer to open."""
    reads = step.read_by(form)
    short = [one for one in reads if one.look in ("recommendation", "pair")]
    longer = [one for one in reads if one not in short and one.text]
    again = details(f"again-{step.id}", "Read it once more", passages(longer, level)) if longer else None
    return join(passages(short, level), again)


def before_and_after(session: Session, walk: Walk, keys: Keys, told: Sequence[str]) -> Markup | None:
    """The two blind steps side by side in one sentence, where both are among the steps that are told."""
    blind = [one for one in told if session.step(one).purpose in BLIND]
    counts = [(session.step(one).title, gist(session, walk, keys, one)) for one in blind]
    if len(counts) < len(BLIND) or not all(count for _, count in counts):
        return None
    return notice(
        *(tag("p", tag("b", f"{title}: "), f"{count} {session.telling.same}.") for title, count in counts),
        tag("p", "One item each, of like difficulty: a sign, not a mark.", class_="small"),
        title="Before and after",
    )


def _onward(session: Session, walk: Walk, step: Step) -> Markup | None:
    after = following(session, walk)
    if not after:
        return tag("div", button("Finish and choose another", "close", plain=True), class_="acts go")
    if after not in reachable(session, walk):
        return None
    waits = session.questions(step.id, walk.form) and not closed(session, walk, step.id)
    title = named(session.step(after))
    return tag("div", button(f"Go on: {title}", "go", after, plain=bool(waits)), class_="acts go")
