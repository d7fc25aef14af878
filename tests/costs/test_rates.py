"""Rates of roles: what ships, what a user brings, stand-ins, and what is refused with the remedy."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from scrlib.errors import DataError, DocumentError
from scrlib.plans.prices import indices as indices_module
from scrlib.plans.prices import rates as rates_module
from scrlib.plans.prices.book import meant_by, of_nobody, price_book, roles, table_of
from scrlib.plans.prices.columns import shipped
from scrlib.plans.prices.licences import licensed
from scrlib.plans.prices.rates import checked, one_rate, read_rates, shipped_rates
from scrlib.records.prices import Kind, Priced, Refused, Standing, Wanted
from scrlib.text.money import pounds

HEAD = "role,value,unit,price_year\n"
IN_FIGURES = "Write the value in figures, such as 48.50."
LEFT_OUT = "Leave the row out if the rate is not known: a cost is never a silent £0."
UNITS = "Write one of: hour, day, session, each, month, year."
A_YEAR = "Write a financial year as 2024-25 or a calendar year as 2024."


# What ships
def test_every_rate_that_ships_says_where_it_is_from_and_under_which_licence():
    for rate in shipped_rates().values():
        assert rate.source and rate.address.startswith("https://") and rate.licence
        assert rate.status is Standing.PUBLISHED


def test_the_kent_figures_stand_apart_from_those_that_are_openly_licensed():
    kent = {rate.id for rate in shipped_rates().values() if rate.licence == "CC BY-NC-SA 4.0"}
    assert kent == {id for id in shipped_rates() if id.startswith("kent_")}
    assert len(shipped_rates()) - len(kent) == 23


def test_without_the_kent_folder_a_rate_is_asked_for_and_never_zero(monkeypatch):
    monkeypatch.setattr(rates_module, "SHIPPED", ("open.csv", "kent/taken_out.csv"))
    rates_module.shipped_rates.cache_clear()
    try:
        asked = price_book("2024-25").price("health_visitor")
    finally:
        rates_module.shipped_rates.cache_clear()
    assert isinstance(asked, Wanted)
    assert asked.question == "Health visitor: what does one hour cost you, in pounds?"


def test_every_role_names_a_rate_that_ships_or_says_what_to_do():
    for role in roles().values():
        assert role.rate in shipped_rates() or (not role.rate and role.note)


def test_one_of_our_own_rows_without_a_licence_is_refused():
    read = read_rates("id,role,value,unit,price_year,source,address\nx,R,1,hour,2024,S,A\n", "t.csv")
    with pytest.raises(DataError) as refused:
        checked(read, "t.csv")
    assert refused.value.problem == "prices/t.csv: x has no licence."


def test_each_file_of_figures_has_as_many_rows_as_its_groups_say_and_what_does_not_ship_has_no_file():
    said = Counter[str]()
    for group in licensed():
        assert bool(group.file) is bool(group.licence) is group.shipped
        said[group.file] += group.rows if group.file else 0
    del said[""]
    assert said == {name: len(shipped(name).splitlines()) - 1 for name in said}
    assert said.keys() == {*rates_module.SHIPPED, *indices_module.SHIPPED}


# What a user brings
def test_a_local_table_needs_four_columns_and_the_message_names_those_that_are_missing():
    with pytest.raises(DocumentError) as refused:
        read_rates("role,value\nSocial worker,48.50\n", "rates.csv")
    assert refused.value.problem == "rates.csv has no column unit or price_year."


@pytest.mark.parametrize(
    ("row", "why", "fix"),
    [
        (",48.50,hour,2025-26", "The role is missing.", "Say whose time or what thing the rate is for."),
        ("A,about fifty,hour,2025-26", "The value is not a number.", IN_FIGURES),
        ("A,,hour,2025-26", "The value is not a number.", IN_FIGURES),
        ("A,-3,hour,2025-26", "The value is below zero.", "Write the value as a cost, without a minus sign."),
        ("A,0,hour,2025-26", "The value is zero.", LEFT_OUT),
        ("A,48.50,,2025-26", "The unit is missing.", UNITS),
        ("A,48.50,fortnight,2025-26", "The unit “fortnight” is not known.", UNITS),
        ("A,48.50,hour,", "The price year is missing.", A_YEAR),
        ("A,48.50,hour,2025-27", "“2025-27” is not a price year.", A_YEAR),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_alone_with_the_remedy(row, why, fix):
    read = read_rates(f"{HEAD}B,40,hour,2024\n{row}\n", "rates.csv")
    assert [rate.role for rate in read.rates] == ["B"]
    assert read.refused == (Refused(where="row 3", why=why, fix=fix),)


def test_pounds_signs_commas_spaces_and_slashes_in_a_table_are_understood():
    read = read_rates('\ufeffRole,Value,Unit,Price year\n\nTrainer,"£1,250.50",Day,2025/26\n', "rates.csv")
    rate = read.rates[0]
    assert (rate.value, rate.unit, rate.price_year, rate.status) == (
        Decimal("1250.50"),
        "day",
        "2025-26",
        Standing.LOCAL,
    )


def test_a_local_rate_stands_before_the_one_that_ships():
    local = read_rates(f"{HEAD}Health visitor,64.10,hour,2024-25\n", "rates.csv").rates
    priced = price_book("2024-25", local).price("health_visitor")
    assert isinstance(priced, Priced)
    assert (priced.value, priced.warnings) == (Decimal("64.10"), ())


def test_a_role_may_be_called_by_its_usual_names_and_one_that_nobody_knows_is_told():
    local = read_rates(f"{HEAD}Social worker,50,hour,2024-25\nJuggler,9,hour,2024-25\n", "rates.csv").rates
    book = price_book("2024-25", local)
    assert book.price("social_worker").value == Decimal(50)
    assert [rate.role for rate in of_nobody(local)] == ["Juggler"]


def test_no_two_roles_share_a_name():
    names = [name for role in roles().values() for name in {role.id, role.label.casefold(), *role.also}]
    assert len(names) == len({name.casefold() for name in names})


def test_the_rates_asked_for_make_a_table_to_fill_in_and_bring_back():
    asked = [price_book("2024-25").price(role) for role in ("social_worker", "probation_officer")]
    table = table_of(asked)
    assert table == (
        'role,value,unit,price_year\n"Children\'s social worker",,hour,\n"Probation officer",,hour,\n'
    )
    filled_in = table.replace(",,hour,", ",48.50,hour,2024-25")
    local = read_rates(filled_in, "rates.csv").rates
    assert price_book("2024-25", local).price("social_worker").value == Decimal("48.50")
    assert of_nobody(local) == ()


def test_a_table_without_rows_is_refused():
    with pytest.raises(DocumentError, match=r"rates\.csv has no rows"):
        read_rates(HEAD, "rates.csv")


def test_a_day_rate_is_not_multiplied_by_hours():
    local = read_rates(f"{HEAD}Children's social worker,390,day,2024-25\n", "rates.csv").rates
    asked = price_book("2024-25", local).price("social_worker")
    assert isinstance(asked, Wanted)
    assert asked.why == "The rate given is for each day, and this is counted by hour."


def test_a_stand_in_is_marked_as_an_estimate_until_a_local_rate_is_given():
    book = price_book("2024-25")
    assert book.price("practitioner").estimate
    assert not book.price("health_visitor").estimate
    local = read_rates(f"{HEAD}Practitioner,51,hour,2024-25\n", "rates.csv").rates
    assert not price_book("2024-25", local).price("practitioner").estimate


def test_where_nothing_is_known_of_a_teacher_the_stand_in_is_taken_as_an_estimate_that_names_both():
    priced = price_book("2024-25").price_of("practitioner", "teacher")
    assert (priced.role.id, priced.value, priced.estimate) == ("teacher", Decimal("61.00"), True)
    assert priced.source.endswith("2024-25 prices (for “Teacher”: Nurse/midwife Band 6 stands in)")
    assert priced.warnings == (
        "No rate is known for “Teacher”: that of “Nurse/midwife Band 6” stands in. No published rate was "
        "found: build one from the pay scale of teachers.",
    )


def test_who_is_meant_has_their_own_rate_where_one_ships_or_is_given():
    local = read_rates(f"{HEAD}Teacher,44,hour,2024-25\n", "rates.csv").rates
    book = price_book("2024-25", local)
    assert book.price_of("practitioner", "teacher").value == Decimal("44.00")
    assert book.price_of("practitioner", "gp") == book.price("gp")
    assert book.price_of("practitioner") == book.price("practitioner")


def test_every_stand_in_but_the_administrator_may_be_named_in_the_fields_own_words():
    every = {one.id: [role.id for role in meant_by(one.id)] for one in roles().values() if one.stand_in}
    assert {general for general, named in every.items() if not named} == {"administrator"}
    assert {"social_worker", "health_visitor", "school_nurse", "police_officer", "teacher"} <= {
        *every["practitioner"]
    }


def test_an_old_police_rate_is_moved_with_a_warning_and_marked_as_an_estimate():
    priced = price_book("2024-25").price("police_officer")
    assert pounds(priced.value) == "£48.49"
    assert priced.estimate
    assert "From 2014-15 to 2024-25 is more than five years" in " ".join(priced.warnings)
    assert priced.source.endswith(
        "2014-15 to 2024-25 prices by the NHS Cost Inflation Index, pay (2025 edition)"
    )


def test_where_the_index_ends_the_rate_is_asked_for():
    asked = price_book("2026-27").price("health_visitor")
    assert isinstance(asked, Wanted)
    assert "ends in 2024-25" in asked.why


def test_a_book_moves_a_financial_year_by_the_newest_release_and_a_calendar_year_by_one_that_has_it():
    rates = read_rates(f"{HEAD}Trainer,100,day,2019-20\nTrainer,100,day,2019\n", "rates.csv").rates
    financial, calendar = (replace(rate, index=Kind.PRICES) for rate in rates)
    assert price_book("2025-26").move(financial).vintage == "June 2026"
    assert price_book("2024").move(calendar).index == "GDP deflator at market prices, calendar years"
    assert price_book("2023-24").move(calendar).vintage == "December 2025"


def test_a_rate_that_was_moved_is_an_estimate_and_one_at_its_own_prices_is_not():
    assert price_book("2023-24").price("health_visitor").estimate
    assert not price_book("2024-25").price("health_visitor").estimate


def test_a_rate_says_what_it_includes_so_that_nothing_is_added_twice():
    row = dict.fromkeys(("includes", "id"), "") | {
        "role": "A",
        "value": "5",
        "unit": "hour",
        "price_year": "2024",
    }
    assert one_rate(row | {"includes": "overhead; qualification"}, "x").includes == (
        "overhead",
        "qualification",
    )
    refused = read_rates("role,value,unit,price_year,includes\nA,5,hour,2024,lunch\n", "t.csv").refused
    assert refused == (
        Refused(
            where="row 2",
            why="The word under includes “lunch” is not known.",
            fix="Write one of: on_costs, overhead, qualification, client_contact, direct_care_staff, vat.",
        ),
    )
