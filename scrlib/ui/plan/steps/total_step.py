"""Step 6: what the plan comes to: for screen to two significant figures with a range, to the penny below."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from scrlib.plans.agencies import by_agency
from scrlib.plans.costs.ledger import entries
from scrlib.plans.costs.sensitivity import switching_values
from scrlib.plans.views.months import month_name
from scrlib.plans.views.naming import NOT_SAID, NOUGHT
from scrlib.records.costs import DEALT_WITH, Costed, Costing, Costs, Uncertainty
from scrlib.records.reviews import AgencyCost
from scrlib.text.money import pounds, rough
from scrlib.text.saying import counted
from scrlib.ui.components import button, buttons, details, notice, summary_list, table
from scrlib.ui.frame import step_heading
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.plan.beside import beside_rows, discounted, each_year
from scrlib.ui.plan.lines.bearers import bearers_form
from scrlib.ui.plan.wording import gap_words
from scrlib.ui.plan.work import PlanWork
from scrlib.ui.spread import range_words, spread_details


def total_step(work: PlanWork, costing: Costing, costs: Costs, plots: Sequence[Markup]) -> Markup:
    """The step as it looks now."""
    if not costs.coverage.dealt_with:
        return _nothing_yet(work, costs)
    return join(
        step_heading("What it comes to", _lead(costs)),
        _headline(work, costing, costs),
        _not_costed(work, costs),
        _guards(work, costs),
        _tables(work, costs, by_agency(costing, costs)),
        _affordability(costs),
        each_year(work, costs),
        _switching(work, costing),
        _uncertainty(costs.uncertainty),
        _pictures(costs, plots),
        tag("div", button("Take it away", "step", "take"), class_="acts go"),
    )


def _nothing_yet(work: PlanWork, costs: Costs) -> Markup:
    """The step of a plan of which nothing is costed: not costed is not £0, so no figure is shown."""
    return join(
        step_heading("What it comes to", _lead(costs)),
        notice(tag("p", "What is not costed is not £0, so there is no total yet."), title=in_short(costs)),
        _not_costed(work, costs),
        tag("div", button("Cost the actions", "step", "cost"), class_="acts go"),
    )


def _pictures(costs: Costs, plots: Sequence[Markup]) -> Markup | None:
    if not costs.ledger:
        return None
    missing = costs.coverage.not_costed
    said = f"{counted(missing, 'action')} not costed: no picture shows them." if missing else ""
    return tag("section", tag("h3", "In pictures"), tag("p", said) if said else None, *plots)


def _lead(costs: Costs) -> str:
    covered = costs.coverage
    return (
        f"{counted(covered.dealt_with, 'action')} of {covered.actions} dealt with. {DEALT_WITH} In the study "
        "of reviews of 2001-03 none of the 36 plans that could be assessed gave the cost of a single action."
    )


def in_short(costs: Costs) -> str:
    """The total in one line, to two figures: "At least £290,000; 15 of 16 actions dealt with"."""
    if not costs.coverage.dealt_with:
        return f"Nothing is costed yet: {counted(costs.coverage.actions, 'action')} to go"
    return costs.coverage.told(rough(costs.totals.economic))


def _headline(work: PlanWork, costing: Costing, costs: Costs) -> Markup:
    total = costs.totals
    rows = [
        ("New money", _so_far(total.cash, costs)),
        ("Time of staff who are paid already", _so_far(total.opportunity, costs)),
        ("Both together", join(tag("b", rough(total.economic)), " ", _range(costs))),
    ]
    if total.in_base:
        rows.append(("Paid for in a budget already (not counted)", rough(total.in_base)))
    if total.present_value not in (None, total.economic):
        rows += discounted(costing, costs, total.present_value)
    rows += beside_rows(work)
    return join(
        notice(
            tag("p", "Rounded to what an estimate can bear. The tables below have the pence."),
            title=in_short(costs),
        ),
        summary_list(rows),
    )


def _so_far(amount: Decimal, costs: Costs) -> str:
    """An amount for people; a nought is none so far while something is not costed, and never £0."""
    return "none so far" if not amount and costs.coverage.not_costed else rough(amount)


def _range(costs: Costs) -> str:
    found = range_words(costs.uncertainty, whole=not costs.coverage.not_costed)
    return found or "(no range was given)"


def _not_costed(work: PlanWork, costs: Costs) -> Markup | None:
    if not costs.coverage.not_costed:
        return None
    open_ones = [one for one in work.counted() if work.costing_of(one.id).costing is Costed.NOT_COSTED]
    lines = (
        tag(
            "li",
            button(
                f"{work.number(one.id)}. {one.action or 'No action written'}", "cost_of", one.id, look="line"
            ),
        )
        for one in open_ones
    )
    at_least = "" if len(open_ones) == costs.coverage.actions else ": the total is at least this much"
    return details(
        "not-costed",
        f"{counted(len(open_ones), 'action')} not costed{at_least}",
        tag("ul", *lines),
        open=len(open_ones) <= 5,
    )


def _guards(work: PlanWork, costs: Costs) -> Markup | None:
    """What may have been counted twice: reported, never corrected."""
    if not costs.guards:
        return None
    numbers = {one.id: work.number(one.id) for one in work.counted()}
    rows = [(one.guard, f"Action {numbers.get(one.action, one.action)}", one.message) for one in costs.guards]
    return tag(
        "section",
        notice(
            tag(
                "p",
                "Nothing was changed. Look at each. Some are questions: the answer may be that all is well.",
            ),
            title=f"{counted(len(rows), 'thing')} may be counted twice or wrongly.",
            kind="tick",
        ),
        table("May be counted twice", ["Check", "Where", "What"], rows),
    )


def _tables(work: PlanWork, costs: Costs, agencies: Sequence[AgencyCost]) -> Markup:
    total = costs.totals
    return tag(
        "section",
        tag("h3", "Who bears it, when and for what"),
        tag("p", "New money and staff time together, to the penny.", class_="small"),
        _nobody(work, costs),
        _natures(agencies),
        _amounts("By financial year", "Year", total.by_year),
        _amounts("By recommendation", "Recommendation", total.by_recommendation),
        _by_action(work, total.by_action),
    )


def _by_action(work: PlanWork, amounts: Mapping[str, Decimal]) -> Markup:
    """Every action that counts, so that none seems forgotten: what is nil or not costed is said in words."""
    words = {Costed.NIL: "nothing, with a reason", Costed.NOT_COSTED: "not costed"}
    rows = [
        (
            _name(work, one.id),
            words.get(work.costing_of(one.id).costing) or pounds(amounts.get(one.id, NOUGHT)),
        )
        for one in work.counted()
    ]
    return table("By action", ["Action", "Amount"], rows, numbers=(1,))


def _nobody(work: PlanWork, costs: Costs) -> Markup | None:
    """What to do where no agency bears a cost yet."""
    if NOT_SAID not in {cell.agency for cell in costs.ledger}:
        return None
    asked = bearers_form(work)
    if asked is not None:
        return notice(asked, title="Some costs have no agency.", kind="tick")
    words = "Some costs have no agency. Open the action on step 5 and fill in “Which agency bears it”."
    return notice(tag("p", words), kind="tick")


def _natures(agencies: Sequence[AgencyCost]) -> Markup:
    """Each agency's new money and staff time side by side, and the days of staff that it gives."""
    rows = [
        (one.agency, *map(pounds, (one.cash, one.staff_time, one.both)), f"{one.days:.1f}")
        for one in agencies
    ]
    columns = ["Agency", "New money", "Staff time", "Both", "Days of staff"]
    return table("By agency", columns, rows, numbers=(1, 2, 3, 4))


def _amounts(caption: str, column: str, amounts: Mapping[str, Decimal]) -> Markup:
    rows = [(name, pounds(amount)) for name, amount in amounts.items()]
    return table(caption, [column, "Amount"], rows, numbers=(1,))


def _name(work: PlanWork, id: str) -> str:
    action = next((one for one in work.counted() if one.id == id), None)
    return f"{work.number(id)}. {action.action}" if action else id


def _affordability(costs: Costs) -> Markup:
    if not costs.affordability:
        return tag(
            "section",
            tag("h3", "Is there money for it?"),
            tag("p", "No budget was given. Add one in the settings to see when the money would run out."),
            buttons(button("Settings of the whole plan", "open_setup", plain=True)),
        )
    cells = [
        (
            f"{one.funder}, {one.year}",
            pounds(one.budget),
            pounds(one.cash),
            gap_words(one.gap),
            month_name(one.first_month_over) if one.first_month_over else "not in this year",
        )
        for one in costs.affordability
    ]
    columns = ["Budget", "Money there is", "New money asked", "Left or short", "First month over"]
    return tag(
        "section",
        tag("h3", "Is there money for it?"),
        table("New money against each budget", columns, cells, numbers=(1, 2, 3)),
        _outside(costs.outside_budgets),
    )


def _outside(cash: Decimal) -> Markup | None:
    """What none of the budgets has to pay, so that money left in them is not taken for enough."""
    if cash <= 0:
        return None
    said = f"{pounds(cash)} of new money falls to none of these budgets:"
    return tag("p", tag("b", said), " it is another payer’s, or of another year.")


def _switching(work: PlanWork, costing: Costing) -> Markup | None:
    """How far each line alone could rise, or would have to fall, for all the money to be just enough."""
    found = switching_values(costing, entries(costing))
    if not found:
        return None
    lines = {(one.id, n): line for one in costing.actions for n, line in enumerate(one.lines)}
    rows = [
        (
            f"{lines[one.action, one.line].label or 'Line'}, action {work.number(one.action)}",
            pounds(one.value),
            f"{one.times:.2f} times what it is",
        )
        for one in found
    ]
    return details(
        "switching",
        "What would use up the money, line by line",
        tag(
            "p",
            "If this line alone came to so much, all new money would be what all budgets hold.",
        ),
        table("Where all budgets are just used up", ["Line", "Would come to", "That is"], rows, numbers=(1,)),
    )


def _uncertainty(spread: Uncertainty) -> Markup | None:
    over = spread.chance_over_budget
    return spread_details(
        spread,
        "Lines with a range were drawn many times over. The average can differ from the figure as worked "
        "out where a line can rise further than it can fall.",
        "Every line",
        [("Chance that new money is more than the budgets", f"{over:.0%}")] if over is not None else (),
    )
