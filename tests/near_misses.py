"""Near misses for the tests: short, invented, and with every kind of safeguard and code."""

from scrlib.records.near_misses import Barrier, FactorCode, Held, Kind, Moment, NearMiss, Presence, Side

PRESENT, ABSENT, UNKNOWN = Presence.PRESENT, Presence.ABSENT, Presence.UNKNOWN


def codes(**given: Presence) -> tuple[FactorCode, ...]:
    """Factors by their ids, each as coded."""
    return tuple(FactorCode(factor=id, presence=one) for id, one in given.items())


def near_miss(id: str = "N1", **more: object) -> NearMiss:
    """A near miss with one safeguard that held and one that was missing."""
    given: dict[str, object] = {
        "title": "A call that was nearly not made",
        "reported": "12 May 2026",
        "reporter": "school nurse",
        "could": "A girl could have gone home to a house that nobody had seen.",
        "did": "She stayed at school until somebody had.",
        "kind": Kind.PREVENTED,
        "stage": "referral",
        "caught_how": "The receptionist rang before the bell.",
        "caught_by": "school receptionist",
        "moments": (
            Moment(
                id="M1", when="12 May, 2 pm", what="The note arrives.", known_then="Two words.", turning=True
            ),
        ),
        "barriers": (
            Barrier(
                id="B1",
                name="The call before home time",
                kind="default",
                held=Held.HELD,
                why="It is made daily.",
            ),
            Barrier(id="B2", name="Cover for leave", kind="default", side=Side.AFTER, held=Held.MISSING),
        ),
        "factors": codes(no_cover=PRESENT, message_shrinks=PRESENT, known_adult=ABSENT, strain=UNKNOWN),
        "severity": "serious",
        "likelihood": "yearly",
        "safety_action": "She was seen at home that evening.",
        "learning": "The call holds because it is made every day.",
    }
    return NearMiss(id=id, **{**given, **more})  # type: ignore[arg-type]


def register(number: int) -> tuple[NearMiss, ...]:
    """So many near misses, all alike."""
    return tuple(near_miss(f"N{n}") for n in range(1, number + 1))
