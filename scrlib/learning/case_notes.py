"""What a trainer should know of the sample case that a session is about."""

from scrlib.records.cases import TrainerNote, Use
from scrlib.records.learning import Session

USES = {"judge": Use.JUDGING, "inquiry": Use.INQUIRY, "near_miss": Use.NEAR_MISS}


def case_notes(session: Session) -> tuple[TrainerNote, ...]:
    """The notes for any use and for this one, () where there is no case. They tell what the key tells."""
    from scrlib.samples import sample

    if not session.case:
        return ()
    wanted = (None, USES.get(session.id.partition(".")[0]))
    return tuple(one for one in sample(session.case).notes if one.use in wanted)
