"""The forms of the participants' pages: ordinary ones, each with the mark that shows it is ours."""

from scrlib.ui.markup import Child, Markup, tag
from scrlib.ui.room.visit import MARK, mark

AT = "at"  # the step from which somebody asks whether the next has opened


def form(secret: str, path: str, *body: Child, **attributes: object) -> Markup:
    """A form that sends to `path`."""
    ours = hidden_box(MARK, mark(secret))
    return tag("form", ours, *body, method="post", action=path, **attributes)


def hidden_box(name: str, value: object) -> Markup:
    """A value that goes along with the form."""
    return tag("input", type="hidden", name=name, value=value)


def does(what: str, label: Child, *, plain: bool = False, look: str = "") -> Markup:
    """A button that sends its form and says what is to be done with it."""
    return tag(
        "button", label, type="submit", name="do", value=what, class_=look or ("plain" if plain else None)
    )


def ask_again(path: str, at: str, label: str, same: str) -> Markup:
    """A button that opens the page anew, for browsers without script and rooms without news.

    `at` is the step it stands on, so that the page can say that it is still the same one; `same` is what the
    script says then.
    """
    press = tag("button", label, type="submit", class_="plain")
    return tag("form", hidden_box(AT, at), press, method="get", action=path, class_="acts", data_same=same)
