"""What is worked out on the sheets that people fill in: the formula of each column for a row, and its value now.

A formula asks only for its own row and for whole columns of other sheets, so that sorting a sheet breaks none.
"""

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal
from typing import Any

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
    Page,
)
from scrlib.documents.book.frame import Frame, here, total
from scrlib.documents.book.ledger import NAME, NO_AGENCY, YEARS_FROM, Entry
from scrlib.documents.book.sheet import Value, Worked, letter
from scrlib.documents.book.values import COSTED, NATURES, NUMBERS
from scrlib.documents.plain import printable
from scrlib.records.costs import Costed, Nature

Row = Mapping[str, Any] | None
Result = tuple[str, Value]
NOT_YET = COSTED[Costed.NOT_COSTED]


def worked(frame: Frame, found: Sequence[Entry]) -> dict[str, dict[str, Worked]]:
    """For each sheet, what is worked out in which column."""
    by_row = _by_row(found)
    amounts = _action_amounts(frame)
    return {
        PLAN.key: _plan(frame, amounts),
        ACTIONS.key: _actions(frame, amounts),
        SHARES.key: _shares(frame, amounts),
        **{page.key: _lines(frame, page, by_row) for page in (LINES, POSTS)},
        TRAINING.key: _training(frame, by_row),
        PEOPLE.key: _people(frame, by_row),
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


def _looked_up(frame: Frame, page: Page, key: str, what: str) -> str:
    """The value in a column of a page, in the row whose number is `what`."""
    return f"INDEX({frame.range(page, key)},MATCH({what},{frame.range(page, 'no')},0))"


# ---- the plan and the actions


def _plan(frame: Frame, amounts: Mapping[str, Mapping[Nature, float]]) -> dict[str, Worked]:
    states = {one.id: one.costing for one in frame.costing.actions}

    def cost(row: int, values: Row) -> Result:
        no = here(PLAN, "no", row)
        empty = f'AND({here(PLAN, "action", row)}="",{here(PLAN, "recommendation_text", row)}="")'
        state, amount = (_looked_up(frame, ACTIONS, key, no) for key in ("state", "total"))
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
        return f'=IFERROR({_looked_up(frame, PLAN, "action", here(ACTIONS, "no", row))}&"","")', printable(
            words
        )

    def bears(row: int, values: Row) -> Result:
        own, of_plan = (
            here(ACTIONS, "agency", row),
            _looked_up(frame, PLAN, "agency", here(ACTIONS, "no", row)),
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
        return f'=IF({shared},"",IFERROR({_looked_up(frame, PLAN, "recommendation", no)}&"",""))', ""

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


# ---- shares: largest remainder, ties to the earlier row, so that the parts always sum to the whole


def _shares(frame: Frame, amounts: Mapping[str, Mapping[Nature, float]]) -> dict[str, Worked]:
    now = _split_now(frame, amounts)
    last = frame.last(SHARES)

    def mine(row: int) -> str:
        return f"EXACT({_down(SHARES, 'action', last)},{here(SHARES, 'action', row)})"

    def whole(row: int) -> str:
        amount, share = here(SHARES, "total", row), here(SHARES, "share", row)
        return f"ROUND(ABS({amount})*100*{share}/SUMPRODUCT({mine(row)}*{_down(SHARES, 'share', last)}),6)"

    def formulas(row: int) -> dict[str, str]:
        action, left = here(SHARES, "action", row), here(SHARES, "left", row)
        lefts, above = _down(SHARES, "left", last), f"${letter(SHARES.at('left'))}${FIRST + 1}:{left}"
        actions_above = f"${letter(SHARES.at('action'))}${FIRST + 1}:{action}"
        odd = f"ROUND(ABS({here(SHARES, 'total', row)})*100,0)-SUMPRODUCT({mine(row)}*{_down(SHARES, 'pence', last)})"
        extra = f"IF({here(SHARES, 'rank', row)}<={odd},1,0)"
        return {
            "total": f'=IF({action}="",0,IFERROR(N({_looked_up(frame, ACTIONS, "total", action)}),0))',
            "pence": f"=IFERROR(INT({whole(row)}),0)",
            "left": f"=IFERROR(ROUND({whole(row)}-{here(SHARES, 'pence', row)},6),0)",
            "rank": f'=IF({action}="",0,SUMPRODUCT({mine(row)}*({lefts}>{left}))+SUMPRODUCT(EXACT({actions_above},{action})*({above}={left})))',
            "amount": f'=IF({action}="","",SIGN({here(SHARES, "total", row)})*({here(SHARES, "pence", row)}+{extra})/100)',
        }

    def of(key: str) -> Worked:
        return lambda row, values: (
            formulas(row)[key],
            now[values["id"]][key] if values else "" if key == "amount" else 0.0,
        )

    return {key: of(key) for key in ("total", "pence", "left", "rank", "amount")}


def _down(page: Page, key: str, last: int) -> str:
    """A whole column of the same sheet."""
    name = letter(page.at(key))
    return f"${name}${FIRST + 1}:${name}${last}"


def _split_now(frame: Frame, amounts: Mapping[str, Mapping[Nature, float]]) -> dict[str, dict[str, float]]:
    """The five columns of each share as the formulas have them."""
    found: dict[str, dict[str, float]] = {}
    for action in frame.costing.actions:
        of_action = amounts.get(action.id, {})
        whole = round(100 * (of_action.get(Nature.CASH, 0) + of_action.get(Nature.OPPORTUNITY, 0)))
        weights = [one.share for one in action.recommendations]
        parts = [abs(whole) * one / (sum(weights) or 1) for one in weights]
        pence = [one.to_integral_value(ROUND_FLOOR) for one in parts]
        lefts = [round(part - floor, 6) for part, floor in zip(parts, pence, strict=True)]
        order = sorted(range(len(parts)), key=lambda at: -lefts[at])
        odd, sign = abs(whole) - sum(pence), Decimal(-1 if whole < 0 else 1)
        for at, floor in enumerate(pence):
            rank = order.index(at) + 1
            amount = sign * (floor + (rank <= odd)) / 100 if whole else Decimal(0)
            found[f"{action.id}#{at}"] = {
                "total": whole / 100,
                "pence": float(floor),
                "left": float(lefts[at]),
                "rank": float(rank),
                "amount": float(amount),
            }
    return found


# ---- lines, posts, courses and people


def _complete(frame: Frame, page: Page) -> Worked:
    """ "Yes", or the first thing that a row still needs; nothing where the row is empty."""
    filled = [one for one in page.columns if one.fill and one.key not in ("id", "course")]
    start, end = (letter(page.at(one.key)) for one in (filled[0], filled[-1]))

    def formula(row: int, values: Row) -> Result:
        text = '"Yes"'
        for one in reversed([column for column in page.columns if column.needed]):
            cell = here(page, one.key, row)
            lacks = f"NOT(ISNUMBER({cell}))" if one.kind in NUMBERS else f'{cell}=""'
            text = f'IF({lacks},"Needs: {one.heading}",{text})'
        known, key = (TRAINING, "course") if page is PEOPLE else (ACTIONS, "no")
        asked = here(page, "course" if page is PEOPLE else "action", row)
        found = f"ISNUMBER(MATCH({asked},{frame.range(known, key)},0))"
        words = "No such course" if page is PEOPLE else "No such action"
        if page is PEOPLE:
            start_cell = here(page, "role", row)
            filled_cells = f"COUNTA({start_cell}:{here(page, 'agency', row)})"
        else:
            filled_cells = _counted(page, row, start, end)
        return f'=IF({filled_cells}=0,"",IF({found},{text},"{words}"))', "Yes" if values else ""

    return formula


def _counted(page: Page, row: int, start: str, end: str) -> str:
    """How many of a row's cells are filled in, those that are worked out left aside."""
    first, last = letter(page.at("missing") - 1), letter(page.at("total") + 1)
    return f"COUNTA(${start}{row}:${first}{row},${last}{row}:${end}{row})"


def _in_ledger(page: Page, by_row: Mapping[tuple[str, int], float], more: str = "") -> Worked:
    def formula(row: int, values: Row) -> Result:
        summed = f'SUMIF(Ledger_Row,"{page.key}"&ROW(),Ledger_Total)'
        people = more.format(course=here(page, "course", row)) if more else ""
        value: Value = by_row.get((page.key, row), 0.0) if values else ""
        return f'=IF({here(page, "missing", row)}="Yes",{summed}{people},"")', value

    return formula


def _lines(frame: Frame, page: Page, by_row: Mapping[tuple[str, int], float]) -> dict[str, Worked]:
    return {"missing": _complete(frame, page), "total": _in_ledger(page, by_row)}


def _training(frame: Frame, by_row: Mapping[tuple[str, int], float]) -> dict[str, Worked]:
    people = _in_ledger(TRAINING, by_row, "+SUMIF(People_course,{course},People_total)")
    attend: dict[str, float] = {}
    for at, one in enumerate(frame.rows[PEOPLE.key]):
        amount = by_row.get((PEOPLE.key, FIRST + at + 1), 0.0)
        attend[one["course"]] = attend.get(one["course"], 0.0) + amount

    def in_all(row: int, values: Row) -> Result:
        formula, value = people(row, values)
        return formula, round(value + attend.get(values["course"], 0.0), 2) if values and isinstance(
            value, float
        ) else value

    return {"missing": _complete(frame, TRAINING), "total": in_all}


def _people(frame: Frame, by_row: Mapping[tuple[str, int], float]) -> dict[str, Worked]:
    courses = {one["course"]: one for one in frame.rows[TRAINING.key]}
    actions = {one.id: one.agency for one in frame.costing.actions}
    seen: dict[tuple[str, str], int] = {}

    def of_course(row: int, key: str) -> str:
        return f"INDEX({frame.range(TRAINING, key)},MATCH({here(PEOPLE, 'course', row)},{frame.range(TRAINING, 'course')},0))"

    def agency_now(values: Mapping[str, Any]) -> str:
        course = courses[values["course"]]
        return values["agency"] or course["agency"] or actions[course["action"]]

    def bears(row: int, values: Row) -> Result:
        own, of = here(PEOPLE, "agency", row), of_course(row, "agency")
        of_action = f'IFERROR({_looked_up(frame, ACTIONS, "bears", of_course(row, "action"))},"{NO_AGENCY}")'
        formula = (
            f'=IF({here(PEOPLE, "missing", row)}<>"Yes","",IF({own}<>"",{own},IF({of}<>"",{of},{of_action})))'
        )
        return formula, agency_now(values) if values else ""

    def first(row: int, values: Row) -> Result:
        course, agency = (letter(PEOPLE.at(key)) for key in ("course", "bears"))
        above = [f"EXACT(${one}${FIRST + 1}:${one}{row},${one}{row})" for one in (course, agency)]
        number = 0
        if values:
            key = (values["course"], agency_now(values))
            number = seen[key] = seen.get(key, 0) + 1
        return f"=SUMPRODUCT({above[0]}*{above[1]})", float(number) if values else float(
            row - FIRST - len(frame.rows[PEOPLE.key])
        )

    def money(key: str) -> Worked:
        def formula(row: int, values: Row) -> Result:
            share, hours = of_course(row, "backfill_share"), of_course(row, "hours")
            each = (
                f"{share}*{of_course(row, 'backfill_rate')}"
                if key == "backfill"
                else f"(1-{share})*{here(PEOPLE, 'rate', row)}"
            )
            exact = f"{here(PEOPLE, 'people', row)}*{hours}*{each}"
            return f'=IF({here(PEOPLE, "missing", row)}="Yes",{exact},0)', _each_now(key, values, courses)

        return formula

    return {
        "missing": _complete(frame, PEOPLE),
        "bears": bears,
        "first": first,
        "backfill": money("backfill"),
        "attendance": money("attendance"),
        "total": _in_ledger(PEOPLE, by_row),
    }


def _each_now(key: str, values: Row, courses: Mapping[str, Mapping[str, Any]]) -> float:
    if values is None:
        return 0.0
    course = courses[values["course"]]
    share = course["backfill_share"]
    each = share * course["backfill_rate"] if key == "backfill" else (1 - share) * values["rate"]
    return float(values["people"] * course["hours"] * each)


# ---- budgets


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
