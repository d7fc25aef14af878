"""The cost that a plan itself states for an action ("£4,400", "£2,000 a year"), as an amount that can be taken over."""

import re
from dataclasses import dataclass
from decimal import Decimal

from scrlib.plans.estimates.formulas import PLACES
from scrlib.records.cardinals import CARDINAL_VALUES, named_from

_THOUSAND, _MILLION = Decimal(1000), Decimal(1_000_000)
_SIZES = {"": Decimal(1), "k": _THOUSAND, "m": _MILLION, "million": _MILLION}
_FIGURES = r"(?P<figures>\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d{1,10}(?:\.\d{1,2})?)(?![\d,.]*\d)"
_AMOUNT = re.compile(rf"£\s?{_FIGURES}\s?(?P<size>k|m|million)?\b", re.IGNORECASE)
_ALONE = re.compile(rf"{_FIGURES}\s?(?P<size>k)?(?:\s?(?:pounds|GBP))?", re.IGNORECASE)  # a cell of a sheet
_A_RATE = re.compile(  # one price of many: what it comes to nobody has said
    r"\b(?:per|each|an?|every) (?:week|day|hour|head|session|place|person|visit|copy)\b"
    r"|\bpp\b|/\s?(?:week|day|hour|h|head)\b|\beach\b(?! (?:year|month))|\bweekly\b|\b(?:recurr\w+|ongoing|on-going)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:per|each|an?|every) (?:annum|year)\b|\bp\.?\s?a\b\.?|/\s?(?:yr|year)\b|\b(?:annually|yearly)\b"
    r"|\bannual\b(?! (?:\w+ )?(?:budget|allocation|grant|plan|report|programme)\b)",
    re.IGNORECASE,
)
_MONTHLY = re.compile(
    r"\b(?:per|each|an?|every) month\b|\bp\.?c\.?m\b|/\s?month\b|\bmonthly\b", re.IGNORECASE
)
_FOR = re.compile(
    rf"\b(?:for|over) (?:the (?:first|next) )?(?P<number>\d{{1,2}}|{named_from(2, 20)}) (?P<unit>year|month)s\b",
    re.IGNORECASE,
)
YEAR = 12  # months
_SAYS_NO_MORE = re.compile(
    r"[\W\d_]|\b(?:nil|none|no|nothing|costs?|additional|extra|new|n/?a|tbc)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Stated:
    """A cost as a plan states it: once, or `every` so many months for `months` in all (None: as long as the plan runs)."""

    amount: Decimal
    every: int = 0
    months: int | None = None

    @property
    def each_month(self) -> Decimal:
        """What it comes to in each month, where it comes again: a twelfth of a yearly fee."""
        return (self.amount / (self.every or 1)).quantize(PLACES).normalize()


def stated_cost(words: str | None) -> Stated | None:
    """The one amount that the words of a plan name, above nought, and how often it comes; None where that is not plain.

    Two amounts, or the price of one of many ("£90 a session"), are not plain: a person has to work them out.
    """
    said = (words or "").strip()
    found = list(_AMOUNT.finditer(said))
    if not found and (alone := _ALONE.fullmatch(said)):
        found = [alone]
    every = [months for form, months in ((_YEARLY, YEAR), (_MONTHLY, 1)) if form.search(said)]
    if len(found) != 1 or len(every) > 1 or _A_RATE.search(said) or not _pounds(found[0]):
        return None
    return Stated(
        amount=_pounds(found[0]), every=every[0] if every else 0, months=_months(said) if every else None
    )


def _months(said: str) -> int | None:
    """For how many months some words say that a cost comes again, None where they do not say."""
    found = _FOR.search(said)
    if found is None:
        return None
    number = CARDINAL_VALUES.get(found["number"].lower()) or int(found["number"])
    return number * (YEAR if found["unit"].lower() == "year" else 1) or None


def stated_reason(words: str | None) -> str:
    """Why an action costs nothing, in the plan's own words, where they give nought and say more; else ""."""
    said = (words or "").strip()
    amounts = [_pounds(one) for one in _AMOUNT.finditer(said)]
    return said if amounts and not any(amounts) and _SAYS_NO_MORE.sub("", said) else ""


def _pounds(found: re.Match[str]) -> Decimal:
    return Decimal(found["figures"].replace(",", "")) * _SIZES[(found["size"] or "").lower()]
