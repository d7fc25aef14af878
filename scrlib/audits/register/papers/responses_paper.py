"""The worked example of responses on paper: what was advised, what was answered, how clear that is."""

from scrlib.audits.register.things import label
from scrlib.records.papers import Paper, PaperTable
from scrlib.records.plans import Answer
from scrlib.records.responses import Answered, Clear, Responses
from scrlib.text.saying import listed

SIGNS = {Answer.YES: "● yes", Answer.PARTLY: "◐ partly", Answer.NO: "○ no"}
CLEAR = {Clear.CLEAR: "● Clear", Clear.PARTLY: "◐ Partly clear", Clear.UNCLEAR: "○ Unclear"}
ASKED = (("Who:", "who"), ("what:", "what"), ("When:", "when"), ("difference:", "difference"))


def responses_paper(told: Responses) -> Paper:
    """What was advised and answered with room to judge it, and on a page of its own how we read it."""
    return Paper(
        title=told.title,
        facts=(("Source", told.source), ("Read this first", told.about), ("Licence", told.licence)),
        tables=(_to_judge(told.answered), _read(told.answered)),
        foot="A worked example",
    )


def _to_judge(answered: tuple[Answered, ...]) -> PaperTable:
    return PaperTable(
        title="To judge: is it clear what happens next?",
        about="Is it accepted? Who acts, what is done, by when, what will be different? What would you ask?",
        heads=("No.", "What was advised, and of whom", "What was answered", "Your judgement"),
        widths=(1.2, 9.5, 9.0, 7.0),
        rows=tuple((str(one.number), _advised(one), one.answer, "") for one in answered),
    )


def _read(answered: tuple[Answered, ...]) -> PaperTable:
    return PaperTable(
        title="One careful reading, ours",
        about=_counts(answered),
        heads=("No.", "What was answered", "Does it say", "How clear", "Why", "What to ask next"),
        widths=(1.1, 2.7, 4.4, 2.3, 9.6, 6.6),
        rows=tuple(_reading(one) for one in answered),
        apart=True,
    )


def _counts(answered: tuple[Answered, ...]) -> str:
    """How many are clear, say yes, and give a day, in a sentence."""
    clear = sum(one.clear is Clear.CLEAR for one in answered)
    said = sum(one.said for one in answered)
    dated = sum(one.when is Answer.YES for one in answered)
    return (
        f"Of {len(answered)} responses {clear} is clear, {said} say in so many words that the recommendation "
        f"is accepted, and {dated or 'none'} gives a day."
    )


def _advised(one: Answered) -> str:
    by = f" ({one.by})" if one.by else ""
    return f"{one.asks}\n{listed(one.to)}{by}"


def _reading(one: Answered) -> tuple[str, ...]:
    kind = label("response", one.response) or "No answer of a known kind"
    said = kind if one.said or not one.response else f"{kind}, though it does not say so"
    told = [f"{name} {SIGNS[getattr(one, field)]}" for name, field in ASKED]
    says = "\n".join((", ".join(told[:2]), ", ".join(told[2:])))
    return str(one.number), said, says, CLEAR[one.clear], one.reading, one.ask
