"""One place to ask what somebody's time costs: the county's own rates first, then those that ship."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from scrlib.errors import DataError, ScrError
from scrlib.plans.costs.money import pence
from scrlib.plans.prices.indices import NHS_PAY, ORDER, fitting, shipped_indices, uprate
from scrlib.plans.prices.rates import shipped_rates
from scrlib.plans.prices.years import price_year
from scrlib.records.prices import Index, Kind, Moved, Priced, Rate, Role, Standing, Wanted
from scrlib.tables import read_table, rows

FILE = "prices/roles.toml"
HOUR = "hour"  # what every role is asked for by
NHS = ("NHS", "Primary care")
OTHER_PEOPLE = "Moved by the index of NHS pay, for want of an open one of this agency's: an estimate."


@cache
def roles() -> dict[str, Role]:
    """Everybody whose time can be asked for, by id, in the file's order.

    Raises DataError, with the remedy, where the file is not in order.
    """
    found = rows(read_table(FILE), FILE, "role", ("id", "label"))
    every = {row["id"]: _role(row) for row in found}
    if len(every) < len(found):
        raise DataError(f"{FILE} has two roles of one id.", "Give each role an id of its own.")
    stand_ins = {one.id for one in every.values() if one.stand_in}
    if strange := [one.id for one in every.values() if not stand_ins.issuperset(one.general)]:
        raise DataError(
            f"{FILE}, {strange[0]}, is to stand in the place of a role that is no stand-in.",
            f"Use some of: {', '.join(stand_ins)}.",
        )
    return every


def role_label(role: str) -> str:
    """What a role is called; an id that is not known stands for itself."""
    return roles()[role].label if role in roles() else role


def _role(row: Mapping[str, Any]) -> Role:
    return Role(**{"agency": "", **row, **{key: tuple(row.get(key, ())) for key in ("also", "general")}})


def meant_by(general: str) -> tuple[Role, ...]:
    """The roles that a first estimate may take in the place of a stand-in, in the file's order."""
    return tuple(one for one in roles().values() if general in one.general)


@dataclass(frozen=True, kw_only=True)
class PriceBook:
    """Rates and indices at the prices of one year. Local rates stand before shipped ones."""

    year: str
    local: tuple[Rate, ...] = ()
    indices: tuple[Index, ...] = ()  # of one kind the first that has both years serves
    shipped: Mapping[str, Rate] = field(default_factory=dict)

    def price(self, role_id: str) -> Priced | Wanted:
        """The hourly rate of a role at the book's prices, or what to ask for where there is none."""
        role = roles()[role_id]
        rate = self._local(role) or self.shipped.get(role.rate)
        if rate is None:
            return wanted(role, role.note or "No rate of this role is shipped.")
        if rate.unit != HOUR:
            return wanted(role, f"The rate given is for each {rate.unit}, and this is counted by {HOUR}.")
        try:
            return self._priced(role, rate)
        except ScrError as error:
            return wanted(role, error.problem)

    def price_of(self, general: str, meant: str = "") -> Priced | Wanted:
        """The hourly rate of whoever is `meant` by a stand-in; the stand-in's, as an estimate, where theirs is not known."""
        role = roles()[meant or general]
        if role.id == general or self.knows(role.id):
            return self.price(role.id)
        found = self.price(general)
        if isinstance(found, Wanted):
            return self.price(role.id)
        others = (one for one in found.warnings if one != found.role.note)
        why = f"No rate is known for “{role.label}”: that of “{found.rate.role}” stands in. {role.note}"
        return replace(found, role=role, estimate=True, instead=role.label, warnings=(why, *others))

    def knows(self, role_id: str) -> bool:
        """Whether a role has a rate of its own, the county's or one that ships."""
        role = roles()[role_id]
        return bool(self._local(role) or self.shipped.get(role.rate))

    def move(self, rate: Rate) -> Moved | None:
        """The rate's value at the book's prices; None where it is at them. Raises ScrError past the end."""
        if price_year(rate.price_year) == self.year:
            return None
        index = fitting(rate.price_year, self.year, self.of(rate.index))
        return uprate(rate.value, rate.price_year, self.year, index)

    def of(self, kind: Kind) -> tuple[Index, ...]:
        """The indices of pay or of prices."""
        return tuple(index for index in self.indices if index.kind is kind)

    def _local(self, role: Role) -> Rate | None:
        return next((rate for rate in reversed(self.local) if rate.role.casefold() in _names(role)), None)

    def _priced(self, role: Role, rate: Rate) -> Priced:
        moved = self.move(rate)
        stand_in = role.stand_in and rate.status is not Standing.LOCAL
        theirs = moved is not None and moved.index_name == NHS_PAY
        borrowed = theirs and rate.agency not in NHS
        told = (role.note if rate.id == role.rate else "", OTHER_PEOPLE if borrowed else "")
        return Priced(
            role=role,
            rate=rate,
            value=pence(moved.value if moved else rate.value),
            moved=moved,
            estimate=stand_in or moved is not None or rate.status is Standing.ESTIMATE,
            warnings=(*(words for words in told if words), *(moved.warnings if moved else ())),
        )


def price_book(year: str, local: Iterable[Rate] = (), newer: Iterable[Index] = ()) -> PriceBook:
    """The book at the prices of `year`: what ships, below the local rates and the newer indices given.

    A newer index stands before ours of its kind, the last given first. Raises ScrError where `year` is no year.
    """
    ours = [index for name in ORDER if (index := shipped_indices().get(name))]
    indices = (*reversed(list(newer)), *ours)
    return PriceBook(year=price_year(year), local=tuple(local), indices=indices, shipped=shipped_rates())


def of_nobody(rates: Iterable[Rate]) -> tuple[Rate, ...]:
    """The rates whose role is none of ours, which no estimate asks for: to be told, not passed over."""
    known = frozenset().union(*map(_names, roles().values()))
    return tuple(rate for rate in rates if rate.role.casefold() not in known)


def _names(role: Role) -> frozenset[str]:
    every = (role.id, role.id.replace("_", " "), role.label, *role.also)
    return frozenset(name.casefold() for name in every)


def table_of(asked: Iterable[Wanted]) -> str:
    """A table (csv) of the rates asked for, to fill in and bring back: only the values and years are missing."""
    lines = [f'"{one.label}",,{one.unit},' for one in asked if one.role in roles()]
    return "\n".join(("role,value,unit,price_year", *lines)) + "\n"


def wanted(role: Role, why: str) -> Wanted:
    """What to ask for where an hourly rate cannot be given."""
    return Wanted(
        role=role.id,
        label=role.label,
        unit=HOUR,
        question=f"{role.label}: what does one {HOUR} cost you, in pounds?",
        why=why,
    )
