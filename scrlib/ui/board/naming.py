"""What the trainer knows the item of a question by: its form where it is rated blind, else its title."""

from scrlib.records.learning import Session

WORDS = 5  # of a title, to know it by


def item_named(session: Session, step: str, question: str) -> str:
    """ "Form A", "Recommendation 1", "The paper in the sock"; "" where the step is about one thing."""
    one = session.step(session.step(step).again or step)
    if one.b_asks:
        return "Form B" if question in {other.id for other in one.b_asks} else "Form A"
    item = one.items("a").get(question.rpartition(".")[0])
    return " ".join(item.title.partition(",")[0].split()[:WORDS]) if item else ""
