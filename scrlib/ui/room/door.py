"""The way into a room: the code, what to know before joining, and why somebody cannot come in."""

from functools import cache

from scrlib.learning.sectors import sectors
from scrlib.records.learning import Session
from scrlib.records.rooms import KEPT_DAYS, Room
from scrlib.records.web import Reply
from scrlib.store.keys import LETTERS
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, buttons, details, error_for, notice, select, text_box
from scrlib.ui.markup import Markup, tag
from scrlib.ui.room.forms import does, form
from scrlib.ui.room.sheet import ROOT, sheet

CODE = "code"
CODE_LENGTH = 5


def code_page(secret: str, typed: str = "", problem: str = "") -> Reply:
    """Where the code is typed."""
    problems = (Problem(problem=problem, field=CODE),) if problem else ()
    box = text_box(
        CODE,
        "Code of the room",
        typed,
        hint="Five letters. The trainer shows them. Capitals or not is the same.",
        error=error_for(CODE, problems),
        maxlength=20,
        autocomplete="off",
        autocapitalize="characters",
        spellcheck="false",
        class_="code",
    )
    return sheet(
        "Join a room",
        tag("h1", "Join a room"),
        form(secret, ROOT, box, buttons(does("open", "Go to the room"))),
        tag("p", "No account is needed and no name is asked.", class_="small"),
        problems=problems,
        status=404 if problem else 200,
    )


def no_room(secret: str, typed: str) -> Reply:
    """There is no room with this code."""
    return code_page(secret, typed[:20], f"There is no room with this code. {_look_again(typed)}")


def _look_again(typed: str) -> str:
    """What is odd about a code that is nobody's: a sign that is in none (0 for O, 1 for I), or its length."""
    signs = [one for one in typed.upper() if one.isalnum()]
    if strange := sorted(set(signs) - set(LETTERS))[:3]:
        return f"No code has {' or '.join(strange)} in it: look again which letter that is."
    if len(signs) != CODE_LENGTH:
        return f"A code has five letters, and this has {len(signs)}."
    return "Look at the five letters again."


def join_page(secret: str, room: Room, session: Session, problem: str = "") -> Reply:
    """What to know before joining, what the case is about, and two ways in."""
    problems = (Problem(problem=problem),) if problem else ()
    return sheet(
        f"Join: {session.title}",
        tag("h1", session.title),
        tag("p", session.aim, class_="lead"),
        tag("p", f"It takes about {counted(session.minutes, 'minute')}. You can leave at any time."),
        content_notice(session),
        form(
            secret,
            f"{ROOT}/{room.code}",
            _agencies(),
            buttons(
                does("join", "Join the room"), does("join_out", "Join, but sit this case out", plain=True)
            ),
        ),
        tag("h2", "Who sees what"),
        privacy(),
        code=room.code,
        problems=problems,
        step="join",
    )


@cache
def _agencies() -> Markup:
    choices = [("", "I would rather not say"), *((one.id, one.label) for one in sectors())]
    return select("sector", "Which kind of agency do you work for, if you like?", choices, "")


def content_notice(session: Session) -> Markup:
    """What the case is about, before it is shown, and that nobody has to go through it."""
    return notice(
        tag("p", session.content_notice),
        tag(
            "p",
            "You need not go through it. You can sit the case out, now or later, and come back when it is "
            "over. Nobody is told who does.",
        ),
        title="Before you read",
    )


@cache
def privacy() -> Markup:
    """Who sees what, and how long it is kept."""
    lines = (
        "You get a made-up name, such as Heron 7. Nobody is asked for a real one.",
        "Others in the room see how many chose what, never who. The trainer reads reasons and wordings "
        "without a real name, and may show some of them to the room.",
        "Please write no name and no details of a real child, family or colleague.",
        f"All of it is forgotten when the trainer deletes the room, at the latest {KEPT_DAYS} days after its "
        "end.",
        "A small file in your browser (a cookie) says which made-up name is yours, and nothing else.",
    )
    return tag("ul", *(tag("li", line) for line in lines))


@cache
def privacy_fold() -> Markup:
    """The same, to open when wanted."""
    return details("who-sees", "Who sees what I write?", privacy())


def has_ended(code: str) -> Reply:
    """For somebody who was not in it, or whose room has been deleted."""
    return _said("This room has ended", "If there is another one, the trainer will show its code.", code=code)


def no_cookie() -> Reply:
    """The browser keeps no cookies, so the room cannot tell it from another."""
    return _said(
        "Your browser did not keep its place",
        "The room knows your browser again by a small file (a cookie). Allow cookies for this address in the "
        "settings of your browser, or use another browser, then open the page again.",
        status=403,
    )


def not_ours() -> Reply:
    """A form that another page sent, or one that is older than this browser's cookie."""
    return _said(
        "This form is out of date",
        "Nothing was sent. Open the room again and send it from there.",
        status=403,
    )


def not_found() -> Reply:
    """The page for an address that is none of the room's."""
    return _said("There is no such page", "Check the address, or type the code of your room.", status=404)


def refused(seconds: int) -> Reply:
    """The page for somebody who asks too much too quickly, with how many seconds to wait."""
    wait = counted(max(1, seconds), "second")
    page = _said(
        "That was too much at once",
        f"Wait {wait}, then go back and try again. What you typed is still on the page before this one.",
        status=429,
    )
    return Reply(status=429, html=page.html, headers={"Retry-After": str(max(1, seconds))})


def failed() -> Reply:
    """The page that says that the program failed."""
    return _said(
        "The room failed, not you",
        "Go back and try again in a moment. What was sent before is kept.",
        status=500,
    )


def _said(title: str, words: str, *, status: int = 200, code: str = "") -> Reply:
    home = tag("p", tag("a", "Type the code of a room", href=ROOT))
    return sheet(title, tag("h1", title), tag("p", words), home, status=status, code=code)
