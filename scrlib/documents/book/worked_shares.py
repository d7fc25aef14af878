"""What is worked out of the shares: by largest remainder, ties to the earlier row, so that the parts make the whole."""

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal

from scrlib.documents.book.columns import ACTIONS, FIRST, SHARES, Page
from scrlib.documents.book.frame import Frame, here, looked_up
from scrlib.documents.book.sheet import Worked, letter
from scrlib.records.costs import Nature


def shares(frame: Frame, amounts: Mapping[str, Mapping[Nature, float]]) -> dict[str, Worked]:
    """The columns that are worked out on the sheet of shares: what of each action serves which recommendation."""
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
            "total": f'=IF({action}="",0,IFERROR(N({looked_up(frame, ACTIONS, "total", action)}),0))',
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
