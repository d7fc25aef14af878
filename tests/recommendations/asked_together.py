"""Assessments made by hand for the tests of a whole set."""

from datetime import date

from scrlib.records import Assessment, Attribution, Deadline, Parse, Recommendation, SetView, Span


def asked(
    id: str, action: str, owner: str = "", due: date | None = None, when: str = "", **more
) -> Assessment:
    """One assessment made by hand: "owner should action when"."""
    text = " ".join(part for part in (owner, "should" if owner else "", action, when) if part)

    def span(words: str, kind=Span, **also):
        return kind(start=text.index(words), end=text.index(words) + len(words), words=words, **also)

    return Assessment(
        recommendation=Recommendation(id=id, text=text),
        parse=Parse(
            text=text,
            parsed=True,
            owners=(span(owner),) if owner else (),
            actions=(span(action),),
            deadlines=(span(when, Deadline, date=due),) if when else (),
        ),
        criteria={},
        focus=more.get("focus"),
        leverage=more.get("leverage"),
        attribution=Attribution.UNCLEAR,
        easy_to_tick=more.get("easy_to_tick", False),
        strengths=(),
        prompts=(),
        rewrite="",
    )


THINGS = (
    "book interpreters for every visit", "weigh babies on one chart", "fit locks on the medicine cupboard",
    "invite fathers to the clinic", "copy letters to the surgery", "hold a vigil in the park",
    "pay for taxis to court", "open a youth club", "print cards in Polish", "count missing episodes",
    "repair the lift", "plant a garden", "hire two paediatricians", "rent rooms for contact",
)  # fmt: skip


def different(number: int, **more) -> list[Assessment]:
    return [asked(f"R{n + 1}", THINGS[n], **more) for n in range(number)]


def prompt(view: SetView, rule: str):
    return [one for one in view.prompts if one.rule == rule]
