"""A short session with its key, for the tests of whatever shows, keeps or counts one."""

from scrlib.records.answer_keys import ExpertRating, Key, QuestionKey, StepKey
from scrlib.records.learning import CANNOT_JUDGE, Kind, Option, Passage, Purpose, Question, Session, Step

SCALE = (
    Option(id="met", label="Met"),
    Option(id="partly", label="Partly"),
    Option(id="not_met", label="Not met"),
    Option(id=CANNOT_JUDGE, label="Cannot judge"),
)


def rating(item: str, criterion: str) -> Question:
    """One criterion of one item, to rate."""
    return Question(
        id=f"{item}.{criterion}",
        kind=Kind.RATE,
        asks=f"Is it {criterion}?",
        options=SCALE,
        reason="Why, in a line",
        confidence=True,
        needed=True,
    )


def item(id: str, text: str) -> tuple[tuple[Passage, ...], tuple[Question, ...]]:
    """One recommendation to judge on two criteria."""
    read = Passage(title="The recommendation", look="recommendation", text=text)
    return (read,), (rating(id, "specific"), rating(id, "timely"))


ONE = item("X1", "The Board should consider raising awareness of neglect.")
TWO = item("X2", "The Head of Early Help will brief every duty manager by 30 June 2026.")
THREE = item("X3", "Agencies should work together better.")

SESSION = Session(
    id="test.short.20",
    title="A short session",
    aim="Tell a date from a wish.",
    minutes=20,
    alone_minutes=10,
    content_notice="The recommendations are invented. Neglect is named.",
    source="Written for the tests.",
    steps=(
        Step(id="aim", purpose=Purpose.AIM, title="Aim", minutes=1),
        Step(
            id="before",
            purpose=Purpose.BEFORE,
            title="Before we start",
            minutes=2,
            reads=ONE[0],
            asks=ONE[1],
            b_reads=TWO[0],
            b_asks=TWO[1],
        ),
        Step(
            id="commit",
            purpose=Purpose.COMMIT,
            title="Judge it alone",
            minutes=4,
            reads=THREE[0],
            asks=THREE[1],
            notes=("Do not help with the words yet.",),
        ),
        Step(
            id="room",
            purpose=Purpose.ROOM,
            title="The room",
            minutes=2,
            lead="Only how many chose what.",
            alone="Set it aside for a minute.",
        ),
        Step(
            id="talk", purpose=Purpose.TALK, title="Talk", minutes=3, together="Find somebody who differed."
        ),
        Step(
            id="again",
            purpose=Purpose.AGAIN,
            title="Judge it again",
            minutes=2,
            again="commit",
            reads=THREE[0],
        ),
        Step(
            id="expert", purpose=Purpose.EXPERT, title="What the coders said", minutes=3, reveals=("commit",)
        ),
        Step(
            id="rewrite",
            purpose=Purpose.REWRITE,
            title="Rewrite it",
            minutes=4,
            asks=(
                Question(
                    id="X3.rewrite",
                    kind=Kind.REWRITE,
                    asks="Your wording",
                    starter="Agencies should work together better.",
                ),
            ),
        ),
        Step(
            id="after",
            purpose=Purpose.AFTER,
            title="One more",
            minutes=2,
            reads=TWO[0],
            asks=TWO[1],
            b_reads=ONE[0],
            b_asks=ONE[1],
        ),
        Step(
            id="monday",
            purpose=Purpose.TAKE_AWAY,
            title="On Monday",
            minutes=2,
            reveals=("before", "after"),
            asks=(Question(id="monday", kind=Kind.REFLECT, asks="One thing I will change on Monday"),),
        ),
    ),
)


def coded(item: str, criterion: str, *given: tuple[str, str]) -> QuestionKey:
    """What the coders gave, (value, reason) each."""
    raters = ("Coder 1", "Coder 2")
    ratings = (
        ExpertRating(rater=who, value=value, reason=reason)
        for who, (value, reason) in zip(raters, given, strict=False)
    )
    return QuestionKey(question=f"{item}.{criterion}", ratings=tuple(ratings))


OF_ONE = (
    coded("X1", "specific", ("not_met", "SECRET nobody is to do anything.")),
    coded("X1", "timely", ("not_met", "SECRET there is no date.")),
)
OF_TWO = (
    coded("X2", "specific", ("met", "SECRET one person and one act.")),
    coded("X2", "timely", ("met", "SECRET a day is given.")),
)
OF_THREE = (
    coded("X3", "specific", ("not_met", "SECRET no act."), ("partly", "SECRET an act of a sort.")),
    coded("X3", "timely", ("not_met", "SECRET no date at all."), ("not_met", "SECRET none.")),
)
KEY = Key(
    session=SESSION.id,
    steps=(
        StepKey(step="before", questions=(*OF_ONE, *OF_TWO)),
        StepKey(step="commit", questions=OF_THREE),
        StepKey(
            step="rewrite",
            questions=(
                QuestionKey(question="X3.rewrite", model="SECRET The MASH manager will meet by 1 May."),
            ),
        ),
        StepKey(step="after", questions=(*OF_ONE, *OF_TWO)),
    ),
)
