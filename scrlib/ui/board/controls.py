"""What the trainer does to the room: one row of buttons, each of which says what it does now."""

from scrlib.records.learning import VOTES, Purpose
from scrlib.ui.board.look import Look
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.markup import Child, Markup, tag


def controls(look: Look, *, projector: bool) -> Markup:
    """The buttons of the open step: first what is still to be told on it, then the one that leads on."""
    return buttons(
        _reveal(look),
        _next(look),
        _spread(look),
        _freeze(look),
        button("Two more minutes", "extend", plain=True, id="extend"),
        button("Back to my own view", "projector", "", plain=True, id="projector")
        if projector
        else button("Projector view", "projector", "on", plain=True, id="projector"),
    )


def _next(look: Look) -> Child:
    step = look.following()
    if step is None:
        return None
    untold = bool(look.to_reveal())
    words = f"Go on without it: {step.title}" if untold else f"Open the next step: {step.title}"
    return button(words, "next", id="next", plain=untold)


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
    first = " First tell what is still to be told, with the button above." if look.to_reveal() else ""
    return tag(
        "p",
        f"This is the last step.{first} When everybody has taken theirs away, ",
        tag("a", "end the room", href="#end"),
        ".",
    )


def passed(look: Look) -> Markup | None:
    """The steps that were gone past before they told what they tell, each with a way back."""
    steps = look.passed_untold()
    if not steps or look.room.ended:
        return None
    back = (
        button(f"Open “{one.title}” again", "open_step", one.id, plain=True, id=f"back-{one.id}")
        for one in steps
    )
    return notice(
        tag(
            "p",
            "The room has not been told what we say of ",
            " and ".join(f"“{one.title}”" for one in steps),
            ". Open it again to tell it, or tell it all after the end: phones and take-aways show it then.",
        ),
        buttons(*back),
        title="Gone past, and not told",
    )


def warning(look: Look) -> Markup | None:
    """What a trainer should know before they show a spread, or what is told, too early."""
    here, asks = look.presence, look.session.questions(look.step.id)
    if not asks or here.sent >= here.joined:
        return None
    if look.step.id in look.to_reveal():
        then = "Whoever has not will read what you show before they answer."
    elif look.step.purpose in VOTES and look.spread_shown:
        then = "Whoever has not will see the spread only after sending."
    else:
        return None
    return tag("p", f"Not everybody has sent yet. {then}", class_="small")
