"""The cost that a plan itself states for an action ("£4,400"), as an amount that can be taken over."""

import re
from decimal import Decimal

_THOUSAND, _MILLION = Decimal(1000), Decimal(1_000_000)
_SIZES = {"": Decimal(1), "k": _THOUSAND, "m": _MILLION, "million": _MILLION}
_FIGURES = r"(?P<figures>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,10}(?:\.\d{1,2})?)(?![\d,.]*\d)"
_AMOUNT = re.compile(rf"£\s?{_FIGURES}\s?(?P<size>k|m|million)?\b", re.IGNORECASE)
_ALONE = re.compile(rf"{_FIGURES}\s?(?P<size>k)?(?:\s?(?:pounds|GBP))?", re.IGNORECASE)  # a cell of a sheet
_A_RATE = re.compile(  # one price of many: what it comes to nobody has said
    r"\b(?:per|each|an?|every) (?:annum|year|month|week|day|hour|head|session|place|person|visit|copy)\b"
    r"|\bp\.?\s?a\b\.?|\bpp\b|/\s?(?:yr|year|month|week|day|hour|h|head)\b|\beach\b|\b(?:annual|year|month|week)ly\b",
    re.IGNORECASE,
)
_SAYS_NO_MORE = re.compile(
    r"[\W\d_]|\b(?:nil|none|no|nothing|costs?|additional|extra|new|n/?a|tbc)\b", re.IGNORECASE
)


def stated_amount(words: str | None) -> Decimal | None:
    """The pounds of the one amount that the words of a plan name, above nought; None where that is not plain.

    Two amounts, or the price of one of many ("£90 a session"), are not plain: a person has to work them out.
    """
    said = (words or "").strip()
    found = list(_AMOUNT.finditer(said))
    if not found and (alone := _ALONE.fullmatch(said)):
        found = [alone]
    if len(found) != 1 or _A_RATE.search(said):
        return None
    return _pounds(found[0]) or None


def stated_reason(words: str | None) -> str:
    """Why an action costs nothing, in the plan's own words, where they give nought and say more; else ""."""
    said = (words or "").strip()
    amounts = [_pounds(one) for one in _AMOUNT.finditer(said)]
    return said if amounts and not any(amounts) and _SAYS_NO_MORE.sub("", said) else ""


def _pounds(found: re.Match[str]) -> Decimal:
    return Decimal(found["figures"].replace(",", "")) * _SIZES[(found["size"] or "").lower()]
