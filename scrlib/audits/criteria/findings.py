"""What each criterion comes to in a case: worked out from the facts, with what nobody knows left unclear."""

from collections.abc import Sequence

from scrlib.records.criteria import (
    Answer,
    CriteriaRecord,
    CriteriaSet,
    Criterion,
    Finding,
    Outcome,
    PanelView,
    Result,
    Variance,
)

REQUIRED = ("social care", "health", "education", "police")  # of the panel: Working Together 2006, 8.10


def results(given: CriteriaSet, record: CriteriaRecord) -> tuple[Result, ...]:
    """What each criterion of the edition comes to, in its order."""
    return tuple(_result(given, one, record) for one in given.criteria)


def _result(given: CriteriaSet, criterion: Criterion, record: CriteriaRecord) -> Result:
    groups = [[record.fact(id).answer for id in group] for group in criterion.all]
    said = _both([_either(group) for group in groups])
    by_answer = {
        wanted: tuple(
            fact
            for fact in given.facts
            if any(fact.id in group for group in criterion.all) and record.fact(fact.id).answer in wanted
        )
        for wanted in ((Answer.YES,), (Answer.UNCLEAR, Answer.OPEN))
    }
    finding = {
        Answer.YES: criterion.then,
        Answer.NO: Finding.NOT_MET,
        Answer.UNCLEAR: Finding.UNCLEAR,
        Answer.OPEN: Finding.OPEN,
    }[said]
    return Result(
        criterion=criterion,
        finding=finding,
        met_by=by_answer[(Answer.YES,)],
        not_known=by_answer[(Answer.UNCLEAR, Answer.OPEN)],
    )


def _either(answers: Sequence[Answer]) -> Answer:
    """Of facts joined by or: one that is so settles it; one that nobody knows leaves it unclear."""
    for one in (Answer.YES, Answer.OPEN, Answer.UNCLEAR):
        if one in answers:
            return one
    return Answer.NO


def _both(answers: Sequence[Answer]) -> Answer:
    """Of groups joined by and: one that is not so settles it."""
    for one in (Answer.NO, Answer.OPEN, Answer.UNCLEAR):
        if one in answers:
            return one
    return Answer.YES


def differing(given: CriteriaSet, found: Sequence[Result]) -> tuple[Variance, ...]:
    """The pairs of paragraphs that come to different things in this case."""
    by_id = {one.criterion.id: one.finding for one in found}
    return tuple(
        one
        for one in given.variances
        if by_id[one.first] is not by_id[one.second]
        and Finding.OPEN not in (by_id[one.first], by_id[one.second])
    )


def helping(given: CriteriaSet, record: CriteriaRecord) -> int:
    """How many of the questions that help are answered yes."""
    return sum(record.help(one.id).answer is Answer.YES for one in given.helps)


def dissent(record: CriteriaRecord) -> tuple[PanelView, ...]:
    """The views that differ from what the panel advises; none before it advises."""
    if record.advice is Outcome.OPEN:
        return ()
    return tuple(one for one in record.views if one.view not in (Outcome.OPEN, record.advice))


def absent(record: CriteriaRecord) -> tuple[str, ...]:
    """Which of the four agencies that a panel of 2006 needs at the least are named by no view."""
    named = " ".join(f"{one.role} {one.agency}".casefold() for one in record.views)
    return tuple(one for one in REQUIRED if one not in named)


def against_advice(record: CriteriaRecord) -> bool:
    """Whether the decision is another than the panel advised."""
    return Outcome.OPEN not in (record.advice, record.decision) and record.advice is not record.decision


def against_criteria(record: CriteriaRecord, found: Sequence[Result]) -> tuple[Result, ...]:
    """The criteria that always lead to a review, where the decision was another."""
    if record.decision in (Outcome.OPEN, Outcome.REVIEW):
        return ()
    return tuple(one for one in found if one.finding is Finding.ALWAYS)
