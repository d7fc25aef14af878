"""Assessments made by hand, so that what leaves in Word and Excel can be tested without the engine."""

from datetime import date

from scrlib.records import (
    Assessment,
    Attribution,
    Certainty,
    Criterion,
    Deadline,
    Focus,
    Judgement,
    Leverage,
    Parse,
    Recommendation,
    Span,
    Verdict,
)

TEXT = (
    "Northmere Police will review its policy by 31 March 2027 so that children are seen, and audit ten cases."
)
VERDICTS = (Verdict.MET, Verdict.PARTLY, Verdict.MET, Verdict.NOT_MET, Verdict.MET)


def span(text: str, words: str) -> Span:
    """The place of some words in a text."""
    at = text.index(words)
    return Span(start=at, end=at + len(words), words=words)


def assessment(id: str = "R1", *, parsed: bool = True, bare: bool = False) -> Assessment:
    """One assessment; `bare` has a parse that found nothing but a request."""
    return Assessment(
        recommendation=Recommendation(id=id, text=TEXT),
        parse=Parse(text=TEXT, parsed=parsed) if bare or not parsed else _parse(TEXT),
        criteria={
            criterion: Judgement(
                verdict=verdict if parsed else None,
                certainty=Certainty.JUDGEMENT if criterion is Criterion.ACHIEVABLE else Certainty.WORDING,
                reason="why",
            )
            for criterion, verdict in zip(Criterion, VERDICTS, strict=True)
        },
        focus=Focus.EXISTING_PROCEDURES,
        leverage=Leverage.WEAKER if parsed else None,
        attribution=Attribution.SYSTEMIC,
        easy_to_tick=False,
        strengths=(),
        prompts=(),
        rewrite="",
    )


def _parse(text: str) -> Parse:
    due = span(text, "by 31 March 2027")
    return Parse(
        text=text,
        parsed=True,
        owners=(span(text, "Northmere Police"),),
        actions=(span(text, "review its policy"), span(text, "audit ten cases")),
        deadlines=(Deadline(start=due.start, end=due.end, words=due.words, date=date(2027, 3, 31)),),
        measures=(span(text, "audit ten cases"),),
        outcomes=(span(text, "so that children are seen"),),
    )
