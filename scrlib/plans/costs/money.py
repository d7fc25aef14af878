"""Exact pounds: rounded half up to pence once, and split so that the parts make the whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Any

PENNY = Decimal("0.01")
# A hundred digits hold every product exactly; only a division that never ends is cut, far below a penny.
EXACT = Context(prec=100, rounding=ROUND_HALF_UP)


def exactly() -> Any:
    """The context in which pounds are multiplied: `with exactly(): ...`."""
    return localcontext(EXACT)


def pence(amount: Decimal) -> Decimal:
    """An amount rounded half up to pence (half a penny goes away from nought)."""
    return amount.quantize(PENNY, ROUND_HALF_UP, EXACT)


def split(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """An amount of whole pence in parts like the weights, by largest remainder; a tie goes to the earlier.

    The parts always sum to the amount. ValueError where the weights are negative or sum to nought.
    """
    whole = sum(weights, Decimal(0))
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights are nought or more, and not all nought")
    with exactly():
        sign = Decimal(-1 if amount < 0 else 1)
        wanted = [abs(amount) * weight / whole for weight in weights]
        parts = [one.quantize(PENNY, ROUND_FLOOR) for one in wanted]
        left = int((abs(amount) - sum(parts, Decimal(0))) / PENNY)
        by_remainder = sorted(range(len(parts)), key=lambda at: parts[at] - wanted[at])
        for at in by_remainder[:left]:
            parts[at] += PENNY
        return [sign * part for part in parts]


@dataclass(frozen=True, kw_only=True)
class Payer:
    """Who pays: a `share` of the whole, at most `cap` pounds; or, without a share, part of the rest."""

    name: str
    share: Decimal | None = None
    cap: Decimal | None = None


def split_among(amount: Decimal, payers: Sequence[Payer]) -> list[Decimal]:
    """An amount among payers, in their order: each share up to its cap, the rest equally among the others.

    Where every payer has a share, what a cap holds back falls on the uncapped in proportion to their
    shares. The parts sum to the amount. ValueError where nobody is left to bear the rest.
    """
    shares = [payer.share for payer in payers if payer.share is not None]
    if len(shares) == len(payers) and sum(shares) != 1:
        raise ValueError("shares alone have to sum to 1")
    capped: dict[int, Decimal] = {}
    while True:
        rest = amount - sum(capped.values(), Decimal(0))
        weights = _weights(amount, rest, payers, capped)
        over = {
            at: cap for at, weight in weights.items() if (cap := payers[at].cap) is not None and weight > cap
        }
        if not over:
            break
        capped |= over
    parts = dict(zip(weights, split(rest, list(weights.values())), strict=True)) if rest else {}
    return [capped.get(at, parts.get(at, Decimal(0))) for at in range(len(payers))]


def _weights(
    amount: Decimal, rest: Decimal, payers: Sequence[Payer], capped: Mapping[int, Decimal]
) -> dict[int, Decimal]:
    """What each payer who is not yet capped would bear, before rounding."""
    with exactly():
        free = [at for at in range(len(payers)) if at not in capped]
        shared = {at: amount * share for at in free if (share := payers[at].share) is not None}
        alone = [at for at in free if at not in shared]
        left = rest - sum(shared.values(), Decimal(0))
        if alone and left >= 0:
            return {at: shared.get(at, left / len(alone)) for at in free}
        whole = sum(shared.values(), Decimal(0))
        if rest and (left < 0 or not whole):
            raise ValueError("the shares and caps leave nobody to bear the rest")
        return {at: rest * one / whole for at, one in shared.items()} if rest else {}
