"""What is worked out on the sheets that people fill in: the formula of each column for a row, and its value now.

A formula asks only for its own row and for whole columns of other sheets, so that sorting a sheet breaks none.
"""

from collections.abc import Mapping, Sequence

from scrlib.documents.book.columns import (
    ACTIONS,
    BUDGETS,
    FIRST,
    LINES,
    PEOPLE,
    PLAN,
    POSTS,
    SHARES,
    TRAINING,
)
from scrlib.documents.book.frame import Frame, here, looked_up, total
from scrlib.documents.book.ledger_rows import NAME, NO_AGENCY, YEARS_FROM, Entry
from scrlib.documents.book.sheet import Result, Row, Value, Worked, letter
from scrlib.documents.book.values import COSTED, NATURES
from scrlib.documents.book.worked_lines import lines, people, training
from scrlib.documents.book.worked_shares import shares
from scrlib.documents.plain import printable
from scrlib.records.costs import Costed, Nature

NOT_YET = COSTED[Costed.NOT_COSTED]


def worked(frame: Frame, found: Sequence[Entry]) -> dict[str, dict[str, Worked]]:
    """For each sheet, what is worked out in which column."""
    by_row = _by_row(found)
    amounts = _action_amounts(frame)
    return {
        PLAN.key: _plan(frame, amounts),
        ACTIONS.key: _actions(frame, amounts),
        SHARES.key: shares(frame, amounts),
        **{page.key: lines(frame, page, by_row) for page in (LINES, POSTS)},
        TRAINING.key: training(frame, by_row),
        PEOPLE.key: people(frame, by_row),
        BUDGETS.key: _budgets(frame, len(found)),
    }


def _by_row(found: Sequence[Entry]) -> dict[tuple[str, int], float]:
    sums: dict[tuple[str, int], float] = {}
    for one in found:
        if not one.income:
            key = (one.page.key, one.row)
            sums[key] = round(sums.get(key, 0) + sum(one.amounts.values()), 2)
    return sums


def _action_amounts(frame: Frame) -> dict[str, dict[Nature, float]]:
    """What each action that has cells costs, by nature."""
    found: dict[str, dict[Nature, float]] = {}
    for id in {cell.action for cell in frame.costs.ledger}:
        cells = [cell for cell in frame.costs.ledger if cell.action == id]
        found[id] = {one: total(cell.amount for cell in cells if cell.nature is one) for one in Nature}
    return found


def _plan(frame: Frame, amounts: Mapping[str, Mapping[Nature, float]]) -> dict[str, Worked]:
    states = {one.id: one.costing for one in frame.costing.actions}

    def cost(row: int, values: Row) -> Result:
        no = here(PLAN, "no", row)
        empty = f'AND({here(PLAN, "action", row)}="",{here(PLAN, "recommendation_text", row)}="")'
        state, amount = (looked_up(frame, ACTIONS, key, no) for key in ("state", "total"))
        formula = f'=IF({empty},"",IFERROR(IF({amount}="",{state},{amount}),"{NOT_YET}"))'
        return formula, _cost_now(values, amounts, states)

    return {"cost": cost, "said": lambda _, values: ("", _as_said(values))}


def _cost_now(
    values: Row, amounts: Mapping[str, Mapping[Nature, float]], states: Mapping[str, Costed]
) -> Value:
    if values is None:
        return ""
    id = values["id"]
    if id in amounts:
        return round(amounts[id][Nature.CASH] + amounts[id][Nature.OPPORTUNITY], 2)
    state = states.get(id, Costed.NOT_COSTED)
    return 0.0 if state is Costed.NIL else COSTED[state]


def _as_said(values: Row) -> str:
    """The words of the document that the sheet shows only as a date or a status."""
    if values is None:
        return ""
    said = (("By when", "due_words"), ("Status", "status_words"), ("Cost", "cost_words"), ("From", "where"))
    return printable("; ".join(f"{name}: {values[key]}" for name, key in said if values[key]))[:2000]


def _actions(frame: Frame, amounts: Mapping[str, Mapping[Nature, float]]) -> dict[str, Worked]:
    planned = {one.id: one for one in frame.plan.actions}

    def label(row: int, values: Row) -> Result:
        if values is not None and values["id"] not in planned:
            return "", printable(values["label"])
        words = planned[values["id"]].action if values else ""
        return f'=IFERROR({looked_up(frame, PLAN, "action", here(ACTIONS, "no", row))}&"","")', printable(
            words
        )

    def bears(row: int, values: Row) -> Result:
        own, of_plan = (
            here(ACTIONS, "agency", row),
            looked_up(frame, PLAN, "agency", here(ACTIONS, "no", row)),
        )
        value = (values["agency"] or NO_AGENCY) if values else NO_AGENCY
        return f'=IF({own}<>"",{own},IFERROR(IF({of_plan}="","{NO_AGENCY}",{of_plan}),"{NO_AGENCY}"))', value

    def state(row: int, values: Row) -> Result:
        own, no = here(ACTIONS, "costing", row), here(ACTIONS, "no", row)
        has = f'IF(SUMPRODUCT(EXACT(Ledger_Action,{no})*1)>0,"{COSTED[Costed.COSTED]}","{NOT_YET}")'
        formula = f'=IF({own}<>"",{own},IF({here(ACTIONS, "label", row)}="","",{has}))'
        return formula, COSTED[values["costing"]] if values else ""

    def only(row: int, values: Row) -> Result:
        if values is not None:
            return "", ""
        no = here(ACTIONS, "no", row)
        shared = f"SUMPRODUCT(EXACT({frame.range(SHARES, 'action')},{no})*1)>0"
        return f'=IF({shared},"",IFERROR({looked_up(frame, PLAN, "recommendation", no)}&"",""))', ""

    return {
        "label": label,
        "bears": bears,
        "state": state,
        "only": only,
        "total": _in_all(amounts),
        **{one.value: _of_nature(one, amounts) for one in Nature},
    }


def _of_nature(nature: Nature, amounts: Mapping[str, Mapping[Nature, float]]) -> Worked:
    """What an action costs of one nature: empty, never nought, where nothing has been costed."""

    def amount(row: int, values: Row) -> Result:
        no, state = here(ACTIONS, "no", row), here(ACTIONS, "state", row)
        mine = f"EXACT(Ledger_Action,{no})"
        none = f'IF({state}="{COSTED[Costed.NIL]}",0,"")'
        summed = f'SUMPRODUCT({mine}*(Ledger_Nature="{NATURES[nature]}")*Ledger_Total)'
        now: Value = amounts[values["id"]][nature] if values and values["id"] in amounts else ""
        if values and now == "" and values["costing"] is Costed.NIL:
            now = 0.0
        return f"=IF(SUMPRODUCT({mine}*1)=0,{none},{summed})", now

    return amount


def _in_all(amounts: Mapping[str, Mapping[Nature, float]]) -> Worked:
    def amount(row: int, values: Row) -> Result:
        cash, staff = here(ACTIONS, "cash", row), here(ACTIONS, "opportunity", row)
        states = {values["id"]: values["costing"]} if values else {}
        now = _cost_now(values, amounts, states)
        return f'=IF({cash}="","",{cash}+{staff})', "" if isinstance(now, str) else now

    return amount


def _budgets(frame: Frame, rows: int) -> dict[str, Worked]:
    fits = {f"B{at}": one for at, one in enumerate(frame.costs.affordability)}
    first, last = letter(YEARS_FROM), letter(YEARS_FROM + frame.years - 1)
    heads = f"{NAME}!${first}${FIRST}:${last}${FIRST}"
    block = f"{NAME}!${first}${FIRST + 1}:${last}${FIRST + rows}"

    def cash(row: int, values: Row) -> Result:
        funder, year = here(BUDGETS, "funder", row), here(BUDGETS, "year", row)
        mine = f'EXACT(Ledger_Funder,{funder})*(Ledger_Nature="{NATURES[Nature.CASH]}")'
        formula = f'=IF({funder}="","",SUMPRODUCT({mine}*({heads}={year})*{block}))'
        return formula, float(fits[values["id"]].cash) if values else ""

    def gap(row: int, values: Row) -> Result:
        formula = f'=IF({here(BUDGETS, "cash", row)}="","",{here(BUDGETS, "amount", row)}-{here(BUDGETS, "cash", row)})'
        return formula, float(fits[values["id"]].gap) if values else ""

    def over(row: int, values: Row) -> Result:
        return "", (fits[values["id"]].first_month_over or "None") if values else ""

    return {"cash": cash, "gap": gap, "over": over}
