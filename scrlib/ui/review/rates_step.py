"""Step 4: what an hour of each person costs: asked for where no open rate ships, shown where one does."""

from collections.abc import Mapping, Sequence

from scrlib.records.prices import Priced, Wanted
from scrlib.text.money import pounds
from scrlib.text.saying import counted
from scrlib.ui.components import Problem, button, details, notice, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Child, Markup, join, tag
from scrlib.ui.plan.work import LocalRate
from scrlib.ui.review.asking import row
from scrlib.ui.review.boxes import RATE, of_role

FROM_SALARY = "An estimate, worked out from a yearly salary. Type over it with a better one."
Published = Mapping[str, Priced | Wanted]


def rates_step(
    published: Published,
    stands: Mapping[str, str],
    problems: Sequence[Problem],
    from_salary: Markup | None,
    done: Sequence[LocalRate],
) -> Markup:
    """The step as it looks now; `published` has what ships, or why nothing does, for each role.

    `from_salary` is the form that works a rate out, `done` the rates that stand as it worked them out.
    """
    why = {one.role: FROM_SALARY for one in done}
    lacking = {role: one for role, one in published.items() if isinstance(one, Wanted)}
    known = {role: one for role, one in published.items() if isinstance(one, Priced)}
    return join(
        step_heading(
            "What an hour costs",
            "An hour costs its employer more than the pay: insurance, pension, leave, and what keeps a "
            "service running. Your own finance team knows it best.",
        ),
        from_salary,
        tag(
            "form",
            _asked(lacking, stands, problems, why),
            _known(known, stands, problems, why),
            _warnings([one for role, one in known.items() if not stands[f"{RATE}{role}"]]),
            tag("div", button("See what it comes to", "step", "total"), class_="acts go"),
        ),
    )


def _asked(
    lacking: Mapping[str, Wanted],
    stands: Mapping[str, str],
    problems: Sequence[Problem],
    why: Mapping[str, str],
) -> Markup | None:
    if not lacking:
        return None
    return tag(
        "section",
        tag("h3", "Asked of you"),
        notice(
            tag(
                "p",
                "No rate for these may be shipped, or can be moved to the prices of your year. Whatever "
                "stays empty is not counted, and the total says “at least”.",
            ),
            title=f"{counted(len(lacking), 'rate')} of your own.",
            kind="tick",
        ),
        *(row(of_role(role, why.get(role, one.why)), stands, problems) for role, one in lacking.items()),
    )


def _known(
    known: Mapping[str, Priced],
    stands: Mapping[str, str],
    problems: Sequence[Problem],
    why: Mapping[str, str],
) -> Markup | None:
    if not known:
        return None
    wrong = {one.field for one in problems} & {f"{RATE}{role}" for role in known}
    return tag(
        "section",
        tag("h3", "Published"),
        table(
            "Rates that are used as they are published, unless you give your own",
            ["Whose time", "Pounds an hour", "Where that comes from"],
            [(one.role.label, _amount(role, one, stands), _source(one)) for role, one in known.items()],
            numbers=(1,),
        ),
        details(
            "own-rates",
            "Give your own rate for any of these",
            *(row(of_role(role, why.get(role, "")), stands, problems) for role in known),
            open=bool(wrong) or any(stands[f"{RATE}{role}"] for role in known),
        ),
    )


def _amount(role: str, one: Priced, stands: Mapping[str, str]) -> Child:
    own = stands[f"{RATE}{role}"]
    return join(tag("del", pounds(one.value)), " yours stands") if own else pounds(one.value)


def _source(one: Priced) -> Child:
    note = one.role.note if one.role.stand_in else ""
    source = one.source[0].upper() + one.source[1:]
    return join(note, " " if note else None, tag("small", source))


def _warnings(used: Sequence[Priced]) -> Markup | None:
    """What was warned of the published rates that stand, each once."""
    warnings = dict.fromkeys(f"{one.role.label}: {said}" for one in used for said in one.warnings)
    if not warnings:
        return None
    lines = tag("ul", *(tag("li", one) for one in warnings))
    return details("rate-warnings", f"{counted(len(warnings), 'thing')} to know about these rates", lines)
