"""Step 3: what each member of the panel thinks, kept as it was said; then what the panel advises."""

from scrlib.audits.criteria.findings import absent, dissent
from scrlib.audits.criteria.history import CASE
from scrlib.audits.criteria.words import outcome_said
from scrlib.records.criteria import CriteriaRecord, CriteriaSet, Outcome, PanelView
from scrlib.text.saying import counted, listed
from scrlib.ui.components import button, buttons, notice
from scrlib.ui.criteria.asking import outcome, part_text, text
from scrlib.ui.criteria.boxes import box
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag


def views_step(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    """The views, the panel's advice, and who differed."""
    return join(
        step_heading(
            "Views",
            "One for each member of the panel: a role and an agency, never a name. A view stays as it was "
            "said, whatever is decided.",
        ),
        tag("form", *(_view(one, given) for one in record.views)),
        buttons(button("Add a view", "add_view", plain=bool(record.views))),
        _missing(record, given),
        _advice(record, given) if record.views else None,
    )


def _view(one: PanelView, given: CriteriaSet) -> Markup:
    place = f"view {one.id[1:]}"
    return tag(
        "div",
        tag("h3", f"{one.role[0].upper()}{one.role[1:]}" if one.role else f"View {one.id[1:]}"),
        tag(
            "div",
            part_text("views", one, "role", "Role", hint="“named nurse”, “detective inspector”"),
            part_text("views", one, "agency", "Agency", hint="“health”, “police”"),
            class_="row wide",
        ),
        outcome(box("views", one.id, "view"), "What they think should be done", one.view, given),
        part_text("views", one, "reasons", "Their reasons", rows=2),
        buttons(button("Take this view out", "remove_view", one.id, look="link", more=f"({place})")),
        class_="question-box",
    )


def _missing(record: CriteriaRecord, given: CriteriaSet) -> Markup | None:
    lacking = absent(record) if given.edition == "wt2006" and record.views else ()
    if not lacking:
        return None
    return notice(
        tag("p", "8.10 asks for a panel with at least children’s social care, health, education and police."),
        title=f"No view names {listed(lacking)}.",
        kind="tick",
    )


def _advice(record: CriteriaRecord, given: CriteriaSet) -> Markup:
    return tag(
        "section",
        tag("h3", "What the panel advises"),
        outcome(box(CASE, "advice"), f"The panel’s advice to {given.decides}", record.advice, given),
        text(record, "advice_why", "Its reasons", rows=3),
        buttons(button("Keep", "keep", plain=True)),
        dissent_told(record, given),
    )


def dissent_told(record: CriteriaRecord, given: CriteriaSet) -> Markup | None:
    """Who sees it otherwise than the advice, or that nobody does; nothing before there is any advice."""
    if record.advice is Outcome.OPEN:
        return None
    apart = dissent(record)
    if not apart:
        return notice(tag("p", "Nobody whose view is written down differs from the advice."))
    lines = (
        tag(
            "li",
            tag("b", one.role or f"View {one.id[1:]}"),
            f": {outcome_said(one.view, given.review)}. {one.reasons}",
        )
        for one in apart
    )
    return notice(
        tag("ul", *lines),
        tag("p", f"It goes to {given.decides} with the advice, and stands in the record."),
        title=f"{counted(len(apart), 'view differs', 'views differ')} from the advice.",
        kind="tick",
    )
