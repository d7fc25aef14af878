"""What stands twice in the register: shown where one looks first, and asked about."""

from collections.abc import Sequence

from scrlib.audits.register.coming.doubles import Double, doubles
from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.telling import short
from scrlib.records.register import Thing
from scrlib.text.saying import counted, listed
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.markup import Child, Markup, tag

WHY = "It stood twice in the register."
OPENS = {Thing.ACTION: "open_action", Thing.RECOMMENDATION: "open_recommendation"}


def twice_part(log: Log) -> Child:
    """The things that say what an earlier one says, with one press to take the later ones out."""
    found = doubles(log)
    if not found:
        return None
    clear = [one for one in found if not one.more]
    title = listed(
        [counted(n, str(kind)) for kind in OPENS if (n := sum(one.thing is kind for one in found))]
    )
    return notice(
        tag("p", "The same plan may have come in twice, into two copies, or a row may stand in it twice."),
        tag("ul", *(_line(log, one) for one in found)),
        tag(
            "p",
            "Those that were added later go with a reason, and can be put back under “Log”. One on which "
            "something more was written stays: open it, and write that on the first.",
            class_="small",
        ),
        buttons(button(f"Take out {_those(clear)} added later", "later_ones_out", plain=True))
        if clear
        else None,
        title=f"{title} may stand twice",
        kind="tick",
    )


def _those(clear: Sequence[Double]) -> str:
    return "the one" if len(clear) == 1 else f"the {len(clear)}"


def _line(log: Log, one: Double) -> Markup:
    every = things(log, one.thing)
    first, later = (every[id].get("number") or id for id in (one.first, one.id))
    said = f"{later} says what {first} says: “{short(every[one.id].get('text', ''))}” "
    more = "More was written on it. " if one.more else ""
    about = f"{one.thing} {later}, the later one"
    return tag("li", said, more, button("Open", OPENS[one.thing], one.id, look="link", more=about))
