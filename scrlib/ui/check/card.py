"""One card: the text with its marks and its profile on one side, what to do about it on the other."""

from collections.abc import Sequence

from scrlib.recommendations.sets.prompts import same_action_new_verb
from scrlib.recommendations.signs import signs
from scrlib.records import Assessment, Attribution, Certainty, Criterion, Leverage, Prompt, Verdict
from scrlib.text.clauses import parse
from scrlib.text.money import sums
from scrlib.text.saying import listed
from scrlib.ui.changes import compared, told
from scrlib.ui.check.deciding import shown_prompts
from scrlib.ui.check.prompts import prompts_pane
from scrlib.ui.check.work import Entry, Work
from scrlib.ui.components import Problem, button, buttons, notice, summary_list
from scrlib.ui.marks import Kind, Mark, key_to_marks, leverage_tag, marked_text, status, verdict_tag
from scrlib.ui.markup import Markup, join, tag
from scrlib.words import Words

LEANS = {Verdict.MET: "met", Verdict.PARTLY: "partly met", Verdict.NOT_MET: "not met"}
LEVERAGE = {
    Leverage.STRONGER: "makes the safe way the usual way",
    Leverage.INTERMEDIATE: "helps people do the safe thing",
    Leverage.WEAKER: "rests on what may fade: paper, training, a reminder or one look",
}
ATTRIBUTION = {
    Attribution.INDIVIDUAL: "it seems to act on what people do: was the cause there, or in how they work?",
    Attribution.SYSTEMIC: "it seems to act on how work is arranged: was the cause there?",
    Attribution.UNCLEAR: "does it act on what people do, or on how work is arranged?",
}


def card(
    work: Work,
    entry: Entry,
    assessment: Assessment,
    words: Words,
    problems: Sequence[Problem],
    *,
    fixed: bool = False,
) -> Markup:
    """One card in two panes. `fixed` leaves out everything that can be pressed, for paper."""
    shown = [prompt for _, prompt in shown_prompts(work, assessment)]
    about = (_profile(work, assessment), _easy(assessment)) if assessment.parse.parsed else ()
    return tag(
        "div",
        tag(
            "section",
            tag("div", marked_text(entry.text, marks(assessment, shown)), class_="rec"),
            None if fixed else key_to_marks(),
            tag("p", f"Found: {entry.where}.", class_="where") if entry.where else None,
            beside_it(entry),
            _changed(entry, fixed),
            aria_label="Recommendation",
        ),
        prompts_pane(work, entry, assessment, words, problems, fixed=fixed),
        tag("section", *about, aria_label="Profile", class_="about") if about else None,
        class_="two card",
    )


def beside_it(entry: Entry) -> Markup | None:
    """What the other columns of its table say, which the card does not judge; None where there is nothing."""
    if not entry.beside:
        return None
    said = "; ".join(entry.beside.splitlines())
    return tag(
        "p", "Beside it in its table, and not judged on this card: ", tag("b", said), ".", class_="small"
    )


def marks(assessment: Assessment, prompts: Sequence[Prompt]) -> tuple[Mark, ...]:
    """What is marked in the text: the words of these prompts, and the words that earn a criterion."""
    parse = assessment.parse
    looks = tuple(
        Mark(
            start=one.start,
            end=one.end,
            about=one.criterion,
            kind=Kind.LOOK if one.certainty is Certainty.WORDING else Kind.CONSIDER,
        )
        for one in prompts
    )
    earning = {
        Criterion.SPECIFIC: parse.owners,
        Criterion.TIMELY: parse.deadlines,
        Criterion.MEASURABLE: parse.measures,
    }
    strong = tuple(
        Mark(start=span.start, end=span.end, about=criterion.value, kind=Kind.STRENGTH)
        for criterion, spans in earning.items()
        if assessment.criteria[criterion].verdict is Verdict.MET
        for span in spans
    )
    outcomes = tuple(
        Mark(start=s.start, end=s.end, about="outcome", kind=Kind.STRENGTH) for s in parse.outcomes
    )
    return looks + strong + outcomes


# ---- the left pane


def _profile(work: Work, assessment: Assessment) -> Markup:
    rows = [(criterion.value.capitalize(), judged(assessment, criterion)) for criterion in Criterion]
    return summary_list(rows + _beyond(work, assessment))


def judged(assessment: Assessment, criterion: Criterion) -> Markup:
    """One criterion in words: its tag, and why; where a person has to judge, which way the wording leans."""
    found = assessment.criteria[criterion]
    if found.verdict is not None and found.certainty is Certainty.JUDGEMENT:
        return join(status("ask"), f" {found.reason} (the wording leans to {LEANS[found.verdict]})")
    return join(verdict_tag(found.verdict, found.certainty), f" {found.reason}")


def _beyond(work: Work, assessment: Assessment) -> list[tuple[str, Markup]]:
    """The rows that SMART leaves out."""
    outcomes, leverage = assessment.parse.outcomes, assessment.leverage
    stated = join(status("met", "Stated"), f" “{outcomes[0].words}”") if outcomes else None
    strong = join(leverage_tag(leverage), f" {LEVERAGE[leverage]}") if leverage else status("ask")
    return [
        ("Finding", _finding(work, assessment)),
        ("Outcome", stated or join(status("not_met"), " what changes for the child?")),
        ("Leverage", strong),
        ("Acts on", join(status("ask"), f" {ATTRIBUTION[assessment.attribution]}")),
        ("Affordable", join(status("ask"), _cost(assessment.parse.text))),
    ]


def _finding(work: Work, assessment: Assessment) -> Markup:
    """Which finding a recommendation answers, as far as the report says."""
    if assessment.recommendation.finding:
        return join(
            status("met", "Stated"),
            f" finding {work.place(assessment.recommendation.finding)}, as the report says",
        )
    if signs(assessment.parse).tied:
        return join(status("ask"), " it gives a reason: which finding of the report is that?")
    return join(status("ask"), " which finding does it answer?")


def _cost(text: str) -> str:
    """What to ask about the cost, by what the text says of it."""
    named = [f"“{one}”" for one in sums(text)]
    if not named:
        return " what would it cost, and who would pay?"
    return f" it names {listed(named)}: is that all, and who would pay?"


def _easy(assessment: Assessment) -> Markup | None:
    if not assessment.easy_to_tick:
        return None
    return notice(
        tag(
            "p",
            "It is clear and dated, but rests on what may fade: it could be done on the day and change "
            "nothing for a child.",
        ),
        title="Easy to tick.",
        kind="tick",
    )


def same_action(before: str, after: str) -> Markup | None:
    """A word on a rewriting that only swaps the verb."""
    verbs = same_action_new_verb(parse(before), parse(after))
    if not verbs:
        return None
    first, second = verbs
    ask = f"“{first}” has become “{second}”, of the same thing. What would be different at the end?"
    return notice(tag("p", ask), title="Same action, new verb.", kind="tick")


def _changed(entry: Entry, fixed: bool) -> Markup | None:
    """The last rewriting, word by word, and the way back."""
    if not entry.rewritten:
        return None
    before, after = entry.versions[-2:]
    return tag(
        "div",
        tag("h3", "Before and after"),
        tag("p", told(before, after), class_="small"),
        compared(before, after),
        same_action(before, after),
        None if fixed else buttons(button("Undo this change", "revert", entry.id, plain=True)),
        id="changed",
        tabindex="-1",
        class_="changed",
    )
