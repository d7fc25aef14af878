"""Step 4: the whole set - volume, mix, gaps and load, beside the national studies."""

from collections import Counter
from collections.abc import Iterable, Sequence

from scrlib.recommendations.sets.prompts import month_name
from scrlib.recommendations.sets.studies import study
from scrlib.records import Candidate, Comparison, SetPrompt, SetView
from scrlib.text.saying import counted
from scrlib.ui.check.assessed import Assessed
from scrlib.ui.check.work import FINDING, Entry, Work
from scrlib.ui.components import Bar, bar_table, button, details, notice, share, table
from scrlib.ui.frame import step_heading
from scrlib.ui.marks import status
from scrlib.ui.markup import Child, Markup, join, tag

BANDS = {"same": "nearly the same", "compare": "things to compare"}
NEAR = " / "  # between words of one meaning
STUDY = "scr_2001_03"  # whose Table 18 the focus is laid beside


def set_step(work: Work, found: Assessed) -> Markup:
    """The step as it looks now."""
    view = found.set_view
    count, _, beside = view.count_note.partition(". ")
    return join(
        step_heading("The whole set", count),
        tag("p", beside, class_="small") if beside else None,
        tag(
            "div",
            tag("section", *_pictures(found), aria_label="The set in figures"),
            tag("section", tag("h3", "To talk about"), *_talk(found), aria_label="To talk about"),
            class_="two",
        ),
        _finding_table(work, found),
        tag("div", button("Before and after", "step", "compare"), class_="acts go"),
    )


def _pictures(found: Assessed) -> Iterable[Markup | None]:
    view = found.set_view
    yield _compared(f"What they ask for, beside {study(STUDY).short}", "Focus", view.focus)
    yield _compared("How strong they are", "Leverage", view.leverage)
    yield _owners(found, view)
    yield _months(found, view)
    yield _repeats(found, view)


def _compared(caption: str, column: str, lines: Sequence[Comparison]) -> Markup:
    """The comparison as bars, the largest of ours named in a sentence for those who cannot see them."""
    bars = [
        Bar(label=one.label, ours=one.ours, ours_n=one.ours_n, theirs=one.theirs, theirs_n=one.theirs_n)
        for one in lines
    ]
    theirs_n = next((one.theirs_n for one in lines if one.theirs_n), None)
    most = max(lines, key=lambda one: one.ours, default=None)
    summary = (
        f"Most often: {most.label[0].lower()}{most.label[1:]}, {share(most.ours, most.ours_n)}."
        if most and most.ours
        else ""
    )
    theirs = f"the study ({theirs_n} recommendations, not representative)" if theirs_n else ""
    return tag(
        "div",
        bar_table(caption, column, bars, theirs=theirs),
        tag("p", summary, class_="small") if summary else None,
    )


def _owners(found: Assessed, view: SetView) -> Markup | None:
    """Who is asked more than once, and everybody else to open when wanted."""
    if not view.owners:
        return None
    rows = [(owner, len(ids), _about(found, ids), _links(found, ids)) for owner, ids in view.owners]
    often, once = [row for row in rows if row[1] > 1], [row for row in rows if row[1] == 1]
    columns, name = ["Who", "How many", "What about", "Which"], "Who is asked to do how much"
    return tag(
        "div",
        table(name, columns, often, numbers=(1,))
        if often
        else tag("p", tag("b", f"{name}: "), "nobody is asked more than once."),
        _asked_once(columns, once),
    )


def _asked_once(columns: Sequence[str], rows: Sequence[Sequence[Child]]) -> Markup | None:
    """Open on paper, where nobody can open it."""
    if not rows:
        return None
    listed = table("Asked once", columns, rows, numbers=(1,))
    return details("asked-once", f"Asked once ({len(rows)})", listed, class_="paper")


def _about(found: Assessed, ids: Sequence[str]) -> str:
    """What these recommendations ask for, by Table 18, what is asked most often first."""
    names = {one.code: one.label.partition(":")[0].lower() for one in found.set_view.focus}
    asked = Counter(one.focus for one in found.numbered if one.focus and one.recommendation.id in ids)
    return ", ".join(f"{names[code]} ({n})" if n > 1 else names[code] for code, n in asked.most_common())


def _months(found: Assessed, view: SetView) -> Markup | None:
    if not view.months:
        return None
    rows = [(month_name(month), len(ids), _links(found, ids)) for month, ids in view.months]
    return table("When they fall due, or begin", ["Month", "How many", "Which"], rows, numbers=(1,))


def _talk(found: Assessed) -> Iterable[Markup]:
    if not found.set_view.prompts:
        yield tag("p", "Nothing stands out in the set as a whole.")
    for prompt in found.set_view.prompts:
        yield _prompt(found, prompt)


def _prompt(found: Assessed, prompt: SetPrompt) -> Markup:
    return tag(
        "div",
        tag("h4", prompt.title),
        tag("p", prompt.question, class_="question"),
        tag("p", prompt.why),
        tag("p", prompt.source, class_="small"),
        tag("p", _links(found, prompt.about)) if prompt.about else None,
        class_="prompt",
    )


def _repeats(found: Assessed, view: SetView) -> Markup | None:
    """Each pair that asks for nearly the same, or for things to be compared, with the words they share."""
    if not view.repeats:
        return None
    rows = [
        (_links(found, (one.first, one.second)), BANDS[one.band], _told(one.shared)) for one in view.repeats
    ]
    return table("Pairs that share words", ["Which", "They ask for", "They share"], rows)


def _finding_table(work: Work, found: Assessed) -> Markup:
    """Every finding with what answers it or may, and the recommendations that answer none."""
    view, findings = found.set_view, work.ticked(FINDING)
    if not findings:
        missing = (
            "No findings are in the list, so we cannot show which of them have no recommendation. "
            "You can add them on step 2."
        )
        return notice(tag("p", missing), title="Findings and recommendations.")
    alone = view.recommendations_without
    return tag(
        "section",
        tag("h3", "Findings and recommendations"),
        tag("p", "Words in common are not the same as an answer: nothing here is certain. You decide."),
        table(
            _alone(len(view.findings_without), len(findings)),
            ["Finding", "May belong to"],
            [_finding(found, one) for one in findings],
        ),
        tag("p", tag("b", "May answer no finding: "), _links(found, alone)) if alone else None,
        class_="links",
    )


def _alone(alone: int, findings: int) -> str:
    """How many findings may have no recommendation, in words."""
    if not alone:
        return "Every finding may have a recommendation"
    return f"{alone} of {counted(findings, 'finding')} may have no recommendation"


def _finding(found: Assessed, finding: Entry) -> tuple[Markup, Markup]:
    """A finding, and what may answer it: as the report says, or by the words they share."""
    id, view = found.findings[finding.id], found.set_view
    candidates = [one for one in view.candidates if one.finding == id]
    words = "None found; the nearest:" if candidates else "None found"
    none = status("not_met", words) if id in view.findings_without else None
    some = tag("ul", *(tag("li", *_candidate(found, one)) for one in candidates)) if candidates else None
    return join(tag("b", f"{_name(id)}. "), finding.text), join(none, some)


def _candidate(found: Assessed, candidate: Candidate) -> tuple[Markup | str, ...]:
    number = _links(found, [candidate.recommendation])
    if candidate.stated:
        return number, " as the report says"
    if not candidate.shared:
        return number, " is near it in subject, and in its place in the list"
    same, _ = _apart(candidate.shared)
    return number, " shares " if same else " ", _told(candidate.shared)


def _apart(shared: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that both say, and those of one meaning that each says its own way ("reissue / remind")."""
    near = [one for one in shared if NEAR in one]
    return [one for one in shared if one not in near], near


def _told(shared: Sequence[str]) -> Markup:
    same, near = _apart(shared)
    between = "; near in meaning: " if same else "near in meaning: "
    return join(_quoted(same), between if near else "", _quoted(near))


def _quoted(words: Sequence[str]) -> Markup:
    return join(*(tag("q", word) for word in words), between=", ")


def _links(found: Assessed, ids: Sequence[str]) -> Markup:
    """A button for each recommendation, which opens its card; findings are named."""
    return tag("span", *(_link(found, id) for id in ids), class_="ids")


def _link(found: Assessed, id: str) -> Markup:
    if id not in found.ids:
        return tag("span", f"Finding {id.removeprefix('F')}")
    return button(id, "show", found.ids[id], look="id", more=", open its card")


def _name(id: str) -> str:
    """A finding's short name: "F4"; one that has no number in front is "Finding b"."""
    number = id.removeprefix("F")
    return id if number[:1].isdigit() else f"Finding {number}"
