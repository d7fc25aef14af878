"""The page of the step that is open: what is read, asked, sent, seen of the room and told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scrlib.records.learning import BLIND, Answer, Kind, Passage, Purpose, Question, Step
from scrlib.records.web import Reply
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, buttons, notice
from scrlib.ui.loop.checked import checked
from scrlib.ui.loop.passages import above_each, paragraphs, passages
from scrlib.ui.loop.questions import LONGEST, asked, name_of
from scrlib.ui.loop.read_before import read_before
from scrlib.ui.loop.told import own, said
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.room.door import content_notice, privacy_fold
from scrlib.ui.room.doubts import Doubt
from scrlib.ui.room.forms import ask_again, does, form, hidden_box
from scrlib.ui.room.sheet import ROOT, sheet
from scrlib.ui.room.shown import all_told, shown
from scrlib.ui.room.stand import Stand, clock, time_left
from scrlib.ui.room.taking import taking

NEXT = "Has the next step opened?"
LAST = "Has the trainer told more, or ended the session?"
NOT_YET = "Nothing new yet: this is still the open step."
CUT = f"A box takes {LONGEST:,} signs. What you wrote was longer: its end is not in it."
ANSWERS = "answers"  # the name of the form, and of what the script watches


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What somebody tried to send and was not kept: it stands in the boxes again."""

    answers: Sequence[Answer] = ()
    opened: int = 0  # when the boxes were first shown, in seconds since 1970
    problems: tuple[Problem, ...] = ()
    doubt: Doubt | None = None  # asked before what they sent is kept


UNTRIED = Tried()


def step_page(
    secret: str, stand: Stand, tried: Tried = UNTRIED, *, kept: Child = None, waits: bool = False
) -> Reply:
    """The open step as this participant sees it now.

    `kept` is what was typed for a step that has closed. `waits` for somebody who asked whether the next step
    had opened, and it has not.
    """
    step, path = stand.step, f"{ROOT}/{stand.room.code}"
    boxes = _boxes(secret, stand, tried)
    return sheet(
        step.title,
        _where(stand),
        tag("h1", step.title),
        _lead(stand),
        kept,
        tried.doubt.shown if tried.doubt else None,
        tag("div", _state(stand), notice(tag("p", NOT_YET)) if waits else None, id="state", role="status"),
        _notice(stand),
        *paragraphs(step.together),
        passages(_on_top(stand, asking=bool(boxes)), "h2"),
        read_before(stand.session, step, stand.me.form, skipped=stand.room.skipped, level="h2"),
        tag("div", boxes or sent(stand), id=ANSWERS),
        taking(stand) if _may_take(stand) else None,
        tag("div", shown(stand), id="shown"),
        _next(path, stand, asking=bool(boxes)),
        _foot(secret, path),
        code=stand.room.code,
        problems=tuple(replace(one, fix="") for one in tried.problems),  # what to do stands beside its box
        status=422 if tried.problems or tried.doubt else 200,
        step=step.id,
        revision=stand.room.revision,
        name=stand.me.name,
        sent="yes" if stand.submission(step.id) else None,
    )


def out_page(secret: str, stand: Stand, kept: Child = None) -> Reply:
    """For somebody who sits the case out."""
    path = f"{ROOT}/{stand.room.code}"
    return sheet(
        "You are sitting this case out",
        _where(stand),
        tag("h1", "You are sitting this case out"),
        kept,
        tag("p", "Nothing is asked of you, and nobody is told who sits out. Come back in whenever you like."),
        tag("div", _meanwhile(stand), id="state", role="status"),
        form(secret, path, buttons(does("back", "Come back in", plain=True))),
        tag("noscript", ask_again(path, "out", "Where is the room now?", "")),
        tag("p", "Would you rather do another exercise? The trainer can give you one on paper."),
        tag("p", "If something here touched you, talk to somebody: the trainer, a colleague, a friend."),
        privacy_fold(),
        code=stand.room.code,
        step="out",
        revision=stand.room.revision,
        name=stand.me.name,  # without it the page would not listen for where the room is
    )


def _meanwhile(stand: Stand) -> Markup:
    """Where the room is, and when the case is over: the last step asks about one's own work."""
    number, of = stand.number()
    here = f"The room is at step {number} of {of}, “{stand.step.title}”."
    to_come = [one for one in stand.to_come() if one.purpose is Purpose.TAKE_AWAY]
    if stand.step.purpose is Purpose.TAKE_AWAY:
        return tag("p", here, " It asks only about your own work: you are welcome back for it.")
    if not to_come:
        return tag("p", here)
    minutes = counted(stand.minutes_until(to_come[-1].id), "minute")
    return tag(
        "p",
        here,
        f" In about {minutes} comes “{to_come[-1].title}”, which asks only about your own work: you are "
        "welcome back for it.",
    )


def ended_page(stand: Stand, kept: Child = None) -> Reply:
    """After the end: thanks, and what can be taken away."""
    return sheet(
        "The session has ended",
        _where(stand),
        tag("h1", "The session has ended"),
        kept,
        tag("p", "Thank you for working through it together.", class_="lead"),
        taking(stand),
        tag("div", all_told(stand), id="shown"),
        ask_again(f"{ROOT}/{stand.room.code}", "ended", "Has the trainer told more?", "Nothing more yet."),
        privacy_fold(),
        code=stand.room.code,
        step="ended",
        revision=stand.room.revision,
    )


def not_counted(stand: Stand, step: str, answers: Sequence[Answer]) -> Markup:
    """What was typed for a step that has closed meanwhile: it is not counted, and not lost."""
    title = stand.session.step(step).title
    return notice(
        tag(
            "p",
            f"“{title}” was not open to answers when this came. It is not counted. ",
            "What you wrote stands here for you to keep.",
        ),
        own(stand.questions(step), answers, "What you wrote"),
        title="Not sent",
        kind="tick",
    )


def sent(stand: Stand) -> Markup | None:
    """What this participant sent for the open step, what the checker says of it, and that it stands."""
    submission = stand.submission(stand.step.id)
    if submission is None:
        return None
    told = {one.question for key in stand.key_of((stand.step.id,)) for one in key.questions}
    questions = stand.questions(stand.step.id)
    return join(
        tag("p", tag("b", f"Sent at {clock(submission.at)}."), " It stands as you gave it.", class_="sent"),
        tag("p", CUT) if any(len(one.value) >= LONGEST for one in submission.answers) else None,
        own([one for one in questions if one.id not in told], submission.answers),
        *(
            checked(stand.session, one, given.value)
            for one in questions
            if one.kind is Kind.REWRITE and (given := submission.answer(one.id))
        ),
    )


def _where(stand: Stand) -> Markup:
    number, of = stand.number()
    left = None if stand.room.ended else time_left(stand.minutes_left())
    return tag(
        "p",
        tag("b", f"You are {stand.me.name}"),
        None if stand.room.ended else tag("span", f"Step {number} of {of}"),
        tag("span", left, id="left", data_left=_left(stand)) if left else None,
        class_="where",
    )


def _lead(stand: Stand) -> Markup | None:
    lead = stand.step.lead or (stand.session.aim if stand.step.purpose is Purpose.AIM else "")
    return tag("p", lead, class_="lead") if lead else None


def _notice(stand: Stand) -> Markup | None:
    """What the case is about: on the step for it, or on the first where the session has none."""
    purpose, has_one = stand.step.purpose, any(one.purpose is Purpose.NOTICE for one in stand.session.steps)
    shown = purpose is Purpose.NOTICE or (purpose is Purpose.AIM and not has_one)
    return content_notice(stand.session) if shown else None


def _left(stand: Stand) -> int | None:
    """Seconds left: counted from when the page came, so that a phone with a wrong clock is right too."""
    return max(0, round((stand.room.ends - stand.now).total_seconds())) if stand.room.ends else None


def _state(stand: Stand) -> Markup | None:
    if stand.step.id in stand.room.skipped:
        return notice(tag("p", "The trainer leaves this step out. The next one will open in a moment."))
    if stand.room.frozen and stand.asks(stand.step) and not stand.submission(stand.step.id):
        return notice(
            tag("p", "What you have typed stays on this page. Send it when answers are open again."),
            title="The trainer has stopped answers for the moment.",
        )
    return None


def _boxes(secret: str, stand: Stand, tried: Tried) -> Markup | None:
    """The questions of the open step as a form; None where nothing is asked, or it was sent."""
    step = stand.step
    questions = stand.questions(step.id)
    closed = not stand.may_send(step.id) and not stand.room.frozen
    if not questions or closed or stand.submission(step.id) or step.id in stand.room.skipped:
        return None
    first = {one.question: one for one in stand.given(step.again)} if step.again else {}
    stands = {one.question: one for one in tried.answers} or first
    remedies = {one.field: one.fix for one in tried.problems}
    return form(
        secret,
        f"{ROOT}/{stand.room.code}",
        hidden_box("step", step.id),
        hidden_box("opened", tried.opened or int(stand.now.timestamp())),
        tried.doubt.mark if tried.doubt else None,
        *(
            join(
                above,
                _question(
                    step, one, stands.get(one.id), first.get(one.id), remedies.get(name_of(step.id, one), "")
                ),
            )
            for above, one in above_each(questions, _items(stand), "h2")
        ),
        tag("p", "Once sent, it stands.", class_="small"),
        buttons(does("send", "Send my answers")),
        id="to-send",
        novalidate=True,
    )


def _items(stand: Stand) -> Mapping[str, Passage]:
    return stand.session.items(stand.step.id, stand.me.form)


def _on_top(stand: Stand, *, asking: bool) -> list[Passage]:
    """What is read before anything is asked: without the items, while each stands above its own questions."""
    apart = _items(stand).values() if asking else ()
    return [one for one in stand.step.read_by(stand.me.form) if one not in apart]


def _question(
    step: Step, question: Question, stands: Answer | None, first: Answer | None, error: str
) -> Markup:
    vote = f"Your first vote: {said(question, first)}." if first and first.value else ""
    return join(
        tag("p", vote, class_="small first-vote") if vote else None,
        asked(step.id, question, stands, error=error, hints=step.purpose not in BLIND),
    )


def _next(path: str, stand: Stand, *, asking: bool) -> Markup | None:
    """The way on. While boxes are open only for browsers without script, which nobody tells of news."""
    at = stand.step.id
    if stand.is_last():
        same = "Nothing more yet. This page changes by itself."
        return None if asking else ask_again(path, at, LAST, same)
    if asking:
        return tag("noscript", ask_again(path, at, f"{NEXT} This one is then left out.", ""))
    return ask_again(path, at, NEXT, "Not yet. This page moves on by itself.")


def _may_take(stand: Stand) -> bool:
    return stand.step.purpose is Purpose.TAKE_AWAY and bool(stand.submission(stand.step.id))


def _foot(secret: str, path: str) -> Markup:
    return tag(
        "div",
        privacy_fold(),
        form(secret, path, does("out", "Sit this case out", look="link")),
        class_="foot",
    )
