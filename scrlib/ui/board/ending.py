"""The end of a room: what is taken away from it, and how it is forgotten."""

from dataclasses import replace

from scrlib.learning.counting import outcome
from scrlib.learning.sectors import sectors
from scrlib.records.rooms import KEPT_DAYS
from scrlib.samples import sample
from scrlib.text.saying import counted
from scrlib.ui import pages
from scrlib.ui.board.door import TITLE
from scrlib.ui.board.look import Look
from scrlib.ui.board.start import room_address
from scrlib.ui.components import button, buttons, details, notice
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.mime import CSV, EXCEL, WORD
from scrlib.ui.screen import Shown


def ending(look: Look, taken: str) -> Markup:
    """The files, and the end of the room or what can be done after it."""
    done = notice(tag("p", taken), kind="done") if taken else None
    return tag(
        "section",
        tag("h3", "Take it with you"),
        tag("p", "Counts without names. Words are in them only where you picked them."),
        buttons(
            button("Get the votes as a table", "votes_file", plain=True),
            button("Get the summary in Word", "summary_file", plain=True),
            button("Print the session on paper", "pack_file", plain=True),
            button("Print it with its key", "pack_file", "key", plain=True),
        ),
        done,
        _go_on(look),
        _by_three_routes(look),
        _over(look) if look.room.ended else _end(look),
        _forget(),
    )


def _go_on(look: Look) -> Markup:
    """What the room promised and reworded, for the pages that go on with it."""
    from scrlib.ui.board.seed import plan_of_room, to_check

    rows, texts = plan_of_room(look), to_check(look)
    plan = button(f"Get {counted(len(rows), 'promise')} as the start of a plan", "plan_file", plain=True)
    check = button(f"Send {counted(len(texts), 'text')} to Check recommendations", "hand_over", plain=True)
    return details(
        "go-on",
        "Go on with what the room wrote",
        tag(
            "p",
            "Promises and propositions that you picked become the rows of a plan, which the page Plan and "
            "cost opens. Rewordings and promises can be read on Check recommendations. What you did not pick "
            "stays here.",
        ),
        buttons(plan if rows else None, check if texts else None)
        if rows or texts
        else tag("p", "Nothing of that kind is picked yet."),
    )


def _by_three_routes(look: Look) -> Markup | None:
    """A way to close where the case was worked by three routes: it tells the key, so it waits for the end."""
    over = look.room.ended or look.following() is None
    if not over or not look.session.case or sample(look.session.case).routes is None:
        return None
    return tag(
        "p",
        "To close, if there is time: the same case as a review, near miss and inquiry, side by side, on ",
        tag(
            "a",
            "One case by three routes (opens in a new tab)",
            href=pages.address(pages.ROUTES),
            target="_blank",
        ),
        ". It says what we read in the case: reveal first.",
    )


def _end(look: Look) -> Markup:
    missing = "" if look.following() is None else " There are steps that have not been opened."
    return details(
        "end",
        "End the room",
        tag("p", f"Nobody can answer or join any more; everybody keeps their take-away.{missing}"),
        buttons(button("End it now", "end", "on")),
        open=look.following() is None,
    )


def _over(look: Look) -> Markup:
    rest = button("Reveal what has not been told", "reveal_rest") if look.rest_to_reveal() else None
    return buttons(rest, button("Open the room again", "end", "", plain=True))


def _forget() -> Markup:
    return join(
        details(
            "delete-room",
            "Delete the room",
            tag(
                "p",
                "Every vote and every text goes, here and on everybody’s phone. Get the files first: this "
                f"cannot be undone. A room that nobody deletes is forgotten {KEPT_DAYS} days after its end.",
            ),
            buttons(button("Delete everything in this room", "delete")),
        ),
        tag("p", button("Close this board; the room goes on", "leave", look="link")),
    )


def give_votes(look: Look, view: Shown) -> str:
    """Hand over the votes; the file's name."""
    from scrlib.documents.learning import votes_csv

    name = f"Room {look.room.code} votes.csv"
    labels = {one.id: one.label for one in sectors()}
    data = votes_csv(
        look.session, look.submissions, look.people, look.tallies, look.room.picked, sectors=labels
    )
    view.download(name, data, CSV)
    return name


def give_plan(look: Look, view: Shown) -> str:
    """Hand over what the room promised as the start of a plan; the file's name."""
    from scrlib.documents import plan_seed
    from scrlib.ui.board.seed import plan_of_room

    name = f"Room {look.room.code} plan.xlsx"
    view.download(name, plan_seed(plan_of_room(look)), EXCEL)
    return name


def send_to_check(look: Look, view: Shown) -> str:
    """Let what was reworded and promised wait on Check recommendations in this tab; what is said of it."""
    from scrlib.ui.board.seed import to_check

    texts = to_check(look)
    view.hand_over(pages.CHECK, TITLE, texts)
    return (
        f"{counted(len(texts), 'text waits', 'texts wait')} on the page Check recommendations, in this tab."
    )


def give_pack(look: Look, view: Shown, *, told: bool) -> str:
    """Hand over the session on paper with a page for the wall, the whole key if `told`; the file's name."""
    from scrlib.ui.loop.take import pack_file

    key = look.whole_key(look.session.id) if told else None
    name, data = pack_file(look.session, key, look.room.code, room_address())
    view.download(name, data, WORD)
    return name


def give_summary(look: Look, view: Shown) -> str:
    """Hand over the summary in Word; the file's name. What has not been revealed is not in it either."""
    from scrlib.documents.learning import room_summary

    name = f"Room {look.room.code} summary.docx"
    came_to = outcome(look.session, look.key, look.room, look.people, look.submissions, look.tallies)
    came_to = replace(came_to, untold=bool(look.rest_to_reveal()))
    votes = f"Room {look.room.code} votes.csv"
    view.download(name, room_summary(look.session, came_to, day=look.room.started.date(), votes=votes), WORD)
    return name
