"""The whole board of one room: what the room may see, large, and below it what is for the trainer only."""

import datetime as dt
from collections.abc import Sequence

from scrlib.learning.counting import sheets
from scrlib.records.learning import BLIND, Kind, Purpose
from scrlib.text.saying import counted
from scrlib.ui.board.controls import controls, last, passed, warning
from scrlib.ui.board.door import TITLE
from scrlib.ui.board.ending import ending
from scrlib.ui.board.look import Look
from scrlib.ui.board.paper import paper_form
from scrlib.ui.board.private import about_the_case, by_agency, every_step, notes, waiting
from scrlib.ui.board.side_by_side import side_by_side
from scrlib.ui.board.start import closed_in, join_address, no_way_in, qr_picture, room_address
from scrlib.ui.board.told import before_after, misses, principles, reasons
from scrlib.ui.board.votes import heading, question_list, question_of, questions_shown, votes_on_question
from scrlib.ui.board.wanted import wanted
from scrlib.ui.board.work import BoardWork
from scrlib.ui.clock import PLACE
from scrlib.ui.components import Problem, details, error_summary, hidden, notice
from scrlib.ui.frame import STEP_ID, frame
from scrlib.ui.loop.passages import passages
from scrlib.ui.loop.read_before import read_before
from scrlib.ui.markup import Child, Markup, join, tag

BOARD = "joining"  # the head of the board, which takes the focus on the projector: all below comes in sight
READ_ALOUD = (Purpose.PAIR, Purpose.READ)


def board(
    look: Look,
    work: BoardWork,
    words: str,
    problems: Sequence[Problem],
    lost: str,
    ticks: bool,
    taken: str,
) -> Markup:
    """The page while a room is open on it. `ticks` asks the view to look for news now and then."""
    question = _question(look, work)
    shown = tag(
        "section",
        _joining(look, large=work.projector or look.step.purpose is Purpose.AIM),
        tag("p", lost, class_="lost") if lost else None,
        *_step(look),
        misses(look),
        *_votes(look, question),
        _reasons(look, question),
        principles(look),
        before_after(look),
        _picked(look),
        controls(look, projector=work.projector) if not look.room.ended else None,
        class_="board",
        data_tick="" if ticks else None,
    )
    if work.projector:
        heading = tag("h1", hidden(TITLE))
        return tag("div", heading, error_summary(problems), shown, class_="frame projector")
    return frame(
        TITLE,
        shown,
        _private(look, work, question, taken),
        words=words,
        problems=problems,
        keeps_work=False,
    )


def _private(look: Look, work: BoardWork, question: str, taken: str) -> Markup:
    return tag(
        "section",
        tag("h2", "For you only"),
        tag("p", "Choose “Projector view” before you show this screen to the room.", class_="small"),
        *_first_of_all(look),
        passed(look),
        warning(look),
        None if look.room.ended else last(look),
        None if look.room.ended else notes(look),
        about_the_case(look),
        _own_look(look, question),
        waiting(look, question),
        by_agency(look, question),
        paper_form(look, work),
        None if look.room.ended else every_step(look),
        ending(look, taken),
        class_="private",
    )


def _first_of_all(look: Look) -> tuple[Child, ...]:
    """While nobody is in the room: why nobody can be, and what to try."""
    if look.presence.joined or look.room.ended or not room_address():
        return ()
    return closed_in(room_address()), no_way_in()


# ---- the head


def _joining(look: Look, *, large: bool) -> Markup:
    url = room_address()
    code = tag("b", look.room.code, class_="room-code")
    if look.room.ended:
        return tag("p", "The room ", code, " has ended.")
    address = ("Join at ", tag("b", url.removeprefix("http://")), " with ") if url else ("Join with ",)
    words = tag("p", *address, code, class_="join")
    counts = tag("p", _counts(look), " ", _left(look.room.ends), class_="counts")
    picture = (
        details("qr", "The picture to scan", qr_picture(join_address(url, look.room.code))) if url else None
    )
    if url and large and look.step.purpose in (Purpose.AIM, Purpose.NOTICE):
        picture = qr_picture(join_address(url, look.room.code))
    return tag("div", tag("div", words, counts), picture, class_="joining", id=BOARD, tabindex="-1")


def _counts(look: Look) -> str:
    here = look.presence
    typed = sheets(look.session, look.tallies)
    on_paper = f"{counted(typed, 'sheet')} from paper"
    if not here.joined:
        return f"{on_paper}. Nobody has joined from a phone." if typed else "Nobody has joined yet."
    told = [f"{here.joined} joined", *([on_paper] if typed else [])]
    if look.session.questions(look.step.id):
        told += [f"{here.started} have this step open", f"{here.sent} sent"]
        told += [f"{here.stuck} stuck over 3 minutes"] if here.stuck else []
    return " · ".join(told)


def _left(ends: dt.datetime | None) -> Child:
    """When the time is over; the view puts the time left in its place."""
    if ends is None:
        return None
    clock = f"until {ends.astimezone(PLACE):%H:%M}"
    return tag("b", clock, class_="left", data_ends=round(ends.timestamp()))


def _step(look: Look) -> tuple[Child, ...]:
    if look.room.ended:
        return (tag("h2", "What the room said", id=STEP_ID, tabindex="-1", class_="step"),)
    number, of = look.session.place(look.step.id, look.room.skipped)
    return (
        tag(
            "h2",
            look.step.title,
            " ",
            tag("small", f"{number} of {of}"),
            id=STEP_ID,
            tabindex="-1",
            class_="step",
        ),
        *(tag("p", one, class_="lead") for one in (look.step.lead, look.step.together) if one),
        tag("p", look.session.content_notice) if look.step.purpose is Purpose.NOTICE else None,
        notice(tag("p", "No answers are taken at the moment.")) if look.room.frozen else None,
        *_reads(look),
        wanted(look),
    )


def _reads(look: Look) -> tuple[Markup | None, ...]:
    """What the step gives to read, or what was judged before it; and the account that was read earlier."""
    step = look.step
    judged = look.session.step(look.votes).read_by("a") if look.votes and not step.reads else ()
    reads = () if step.purpose in BLIND else step.reads or judged
    about = details("reads", "What it is about", passages(reads), open=step.purpose in READ_ALOUD)
    return about if reads else None, read_before(look.session, step, "a", skipped=look.room.skipped)


# ---- the votes


def _question(look: Look, work: BoardWork) -> str:
    """The question that is looked at: the one chosen, else the first. Factors are looked at together."""
    shown = questions_shown(look)
    if work.question not in {one.question for one in look.spreads}:
        return shown[0].id if shown else ""
    chosen = question_of(look, work.question)
    return next((one.id for one in shown if one.kind is chosen.kind is Kind.CODE), chosen.id)


def _votes(look: Look, question: str) -> tuple[Child, ...]:
    if not question or not look.spread_shown:
        return ()
    return _one_question(look, question)


def _one_question(look: Look, question: str) -> tuple[Child, ...]:
    spread = next(one for one in look.spreads if one.question == question)
    return (
        question_list(look, question),
        tag("h3", heading(look, spread), class_="asks"),
        votes_on_question(look, spread),
        side_by_side(look),
    )


def _own_look(look: Look, question: str) -> Markup | None:
    """The votes for the trainer's own eyes, while the room does not see them."""
    if not question or look.spread_shown:
        return None
    return details(
        "own-look", "Look at the votes yourself; the room does not see them", *_one_question(look, question)
    )


def _reasons(look: Look, question: str) -> Markup | None:
    """What the coders said, under the question's own name where no votes stand above it."""
    told = reasons(look, question_of(look, question)) if question else None
    if told is None or look.spread_shown:
        return told
    spread = next(one for one in look.spreads if one.question == question)
    return join(question_list(look, question), tag("h3", heading(look, spread), class_="asks"), told)


def _picked(look: Look) -> Markup | None:
    if not look.picked:
        return None
    by_side = sorted(look.picked, key=lambda one: (one.asks, one.side))
    each = (tag("li", tag("b", f"{one.side}: ") if one.side else None, tag("q", one.text)) for one in by_side)
    title = counted(len(look.picked), "voice")
    return tag("section", tag("h3", f"{title} from the room"), tag("ul", *each, class_="voices"))
