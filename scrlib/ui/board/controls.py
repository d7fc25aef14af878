"""What the trainer does to the room: one row of buttons, each of which says what it does now."""

from scrlib.records.learning import Purpose
from scrlib.ui.board.look import VOTES, Look
from scrlib.ui.components import button, buttons
from scrlib.ui.markup import Child, Markup, tag


def controls(look: Look, *, projector: bool) -> Markup:
    """The buttons of the open step, the one that leads on first."""
    return buttons(
        _next(look),
        _reveal(look),
        _spread(look),
        _freeze(look),
        button("Two more minutes", "extend", plain=True, id="extend"),
        button("Back to my own view", "projector", "", plain=True, id="projector")
        if projector
        else button("Projector view", "projector", "on", plain=True, id="projector"),
    )


def _next(look: Look) -> Child:
    step = look.following()
    return button(f"Open the next step: {step.title}", "next", id="next") if step else None


def _reveal(look: Look) -> Child:
    if not look.to_reveal():
        return None
    own = "Show the principle" if look.step.purpose is Purpose.PAIR else "Show our answer"
    words = own if look.to_reveal() == (look.step.id,) else look.session.telling.reveal
    return button(words, "reveal", id="reveal")


def _spread(look: Look) -> Child:
    if not look.spreads:
        return None
    if look.spread_shown:
        return button("Hide the spread", "show_spread", "", plain=True, id="spread")
    return button("Show the spread to the room", "show_spread", "on", plain=True, id="spread")


def _freeze(look: Look) -> Child:
    if look.room.frozen:
        return button("Take answers again", "freeze", "", plain=True, id="freeze")
    if not look.session.questions(look.step.id):
        return None
    return button("Freeze: no more answers", "freeze", "on", plain=True, id="freeze")


def last(look: Look) -> Markup | None:
    """Where to go on from the last step, for there is no next one to open."""
    if look.following() is not None:
        return None
    return tag(
        "p",
        "This is the last step. When everybody has taken theirs away, ",
        tag("a", "end the room", href="#end"),
        ".",
    )


def warning(look: Look) -> Markup | None:
    """What a trainer should know before they show a spread too early."""
    step = look.step
    if step.purpose in VOTES and look.spread_shown and look.presence.sent < look.presence.joined:
        return tag(
            "p",
            "Not everybody has sent yet. Whoever has not will see the spread only after sending.",
            class_="small",
        )
    return None
