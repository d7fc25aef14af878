"""Rates, indices and hourly costs: what ships, what a user brings, and what is refused with the remedy."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.errors import DataError, DocumentError, ScrError
from scrlib.plans.prices import indices as indices_module
from scrlib.plans.prices import rates as rates_module
from scrlib.plans.prices.book import meant_by, of_nobody, price_book, roles, table_of
from scrlib.plans.prices.columns import shipped
from scrlib.plans.prices.hourly import Pay, WorkingYear, assumptions, hourly, rate_from_pay
from scrlib.plans.prices.indices import nominal, read_indices, shipped_indices, uprate
from scrlib.plans.prices.licences import licensed
from scrlib.plans.prices.rates import checked, one_rate, read_rates, shipped_rates
from scrlib.plans.prices.years import middle, price_year
from scrlib.records.prices import Kind, Priced, Refused, Standing, Wanted
from scrlib.text.money import pounds

HEAD = "role,value,unit,price_year\n"
INDEX = "index,title,measure,kind,year,value,vintage,base\n"
DEFLATOR = shipped_indices()["gdp_deflator_december_2025"]
NEWEST = shipped_indices()["gdp_deflator"]


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
    ("row", "why"),
    [
        (",48.50,hour,2025-26", "The role is missing."),
        ("A,about fifty,hour,2025-26", "The value is not a number."),
        ("A,,hour,2025-26", "The value is not a number."),
        ("A,-3,hour,2025-26", "The value is below zero."),
        ("A,0,hour,2025-26", "The value is zero."),
        ("A,48.50,,2025-26", "The unit is missing."),
        ("A,48.50,fortnight,2025-26", "The unit “fortnight” is not known."),
        ("A,48.50,hour,", "The price year is missing."),
        ("A,48.50,hour,2025-27", "“2025-27” is not a price year."),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_alone_with_the_remedy(row, why):
    read = read_rates(f"{HEAD}B,40,hour,2024\n{row}\n", "rates.csv")
    assert [rate.role for rate in read.rates] == ["B"]
    assert [(one.where, one.why) for one in read.refused] == [("row 3", why)]
    assert read.refused[0].fix


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


# Years and indices


@pytest.mark.parametrize("text", ["2024/25", "2024-25", " 2024 - 2025 ", "2024–25"])
def test_a_financial_year_is_read_however_it_is_written(text):
    assert price_year(text) == "2024-25"


@pytest.mark.parametrize("text", ["24/25", "2024-26", "last year", ""])
def test_what_is_no_year_is_refused(text):
    with pytest.raises(ScrError, match="price year"):
        price_year(text)


def test_the_turn_of_a_century_follows():
    assert price_year("1999/00") == "1999-00"


@pytest.mark.parametrize(
    ("amount", "year", "moved"),
    [
        ("1522", "2004-05", "£2,524.60"),
        ("5761", "2004-05", "£9,556.00"),
        ("6900", "2004-05", "£11,445.30"),
        ("1522", "2004", "£2,542.67"),
        ("40.00", "2013-14", "£54.22"),
        ("40000", "2013", "£54,436.95"),
    ],
)
def test_the_worked_examples_of_the_deflator_come_out_to_the_penny(amount, year, moved):
    assert pounds(uprate(Decimal(amount), year, "2024", DEFLATOR).value) == moved


@pytest.mark.parametrize(
    ("amount", "there", "here", "moved"),
    [
        ("36.51", "2014-15", "2025-26", "£51.00"),
        ("55.00", "2013-14", "2024-25", "£75.31"),
        ("612", "2011-12", "2024-25", "£870.31"),
        ("12000", "2008-09", "2025-26", "£18,573.58"),
        ("145000", "2012-13", "2023-24", "£194,771.32"),
    ],
)
def test_prices_more_than_five_years_old_are_moved_by_hand_to_the_same_penny(amount, there, here, moved):
    found = uprate(Decimal(amount), there, here, NEWEST)
    assert pounds(found.value) == moved
    assert found.warnings == (
        f"From {there} to {here} is more than five years: use a newer rate if there is one.",
    )


def test_the_newest_release_has_published_financial_years_to_2025_26():
    moved = uprate(Decimal(1522), "2004-05", "2025-26", NEWEST)
    assert pounds(moved.value) == "£2,636.72"
    assert moved.stamp == "2004-05 to 2025-26 prices by the GDP deflator at market prices (June 2026)"
    assert not NEWEST.estimated and not NEWEST.provisional


def test_two_releases_of_the_deflator_differ_by_less_than_two_in_a_hundred_over_fifteen_years():
    levels = [uprate(Decimal(100), "2004-05", "2018-19", index).value for index in (NEWEST, DEFLATOR)]
    assert [pounds(level) for level in levels] == ["£131.95", "£132.11"]


def test_a_book_moves_a_financial_year_by_the_newest_release_and_a_calendar_year_by_one_that_has_it():
    rates = read_rates(f"{HEAD}Trainer,100,day,2019-20\nTrainer,100,day,2019\n", "rates.csv").rates
    financial, calendar = (replace(rate, index=Kind.PRICES) for rate in rates)
    assert price_book("2025-26").move(financial).vintage == "June 2026"
    assert price_book("2024").move(calendar).index == "GDP deflator at market prices, calendar years"
    assert price_book("2023-24").move(calendar).vintage == "December 2025"


def test_the_pay_index_of_the_2024_edition_gives_the_worked_example():
    moved = uprate(Decimal(100), "2019/20", "2023/24", shipped_indices()["nhs_pay_2024"])
    assert pounds(moved.value) == "£119.97"
    assert moved.vintage == "2024 edition"


def test_a_later_edition_gives_another_answer_and_says_which_it_is():
    moved = uprate(Decimal(100), "2019-20", "2023-24", shipped_indices()["nhs_pay"])
    assert pounds(moved.value) == "£116.98"
    assert moved.stamp == "2019-20 to 2023-24 prices by the NHS Cost Inflation Index, pay (2025 edition)"


def test_a_level_that_we_worked_out_is_told():
    told = "The GDP deflator at market prices of 2019-20 is worked out by us from calendar years."
    assert uprate(Decimal(1), "2019-20", "2024", DEFLATOR).warnings == (told,)
    assert uprate(Decimal(1), "2019", "2024", DEFLATOR).warnings == ()


def test_a_rate_that_was_moved_is_an_estimate_and_one_at_its_own_prices_is_not():
    assert price_book("2023-24").price("health_visitor").estimate
    assert not price_book("2024-25").price("health_visitor").estimate


def test_nothing_is_moved_past_the_last_year_of_an_index():
    with pytest.raises(ScrError) as refused:
        uprate(Decimal(40), "2013-14", "2026-27", DEFLATOR)
    assert refused.value.problem == (
        "The GDP deflator at market prices (December 2025) ends in 2023-24, "
        "so a price cannot be moved to or from 2026-27."
    )


def test_five_years_are_moved_in_silence_and_more_are_warned_about():
    assert uprate(Decimal(1), "2019", "2024", DEFLATOR).warnings == ()
    assert uprate(Decimal(1), "2018", "2024", DEFLATOR).warnings == (
        "From 2018 to 2024 is more than five years: use a newer rate if there is one.",
    )


def test_a_provisional_level_is_told():
    moved = uprate(Decimal(1), "2023-24", "2024-25", shipped_indices()["nhs_pay"])
    assert moved.warnings == (
        "The NHS Cost Inflation Index, pay of 2024-25 is provisional and may be revised.",
    )


def test_a_newer_table_of_an_index_takes_the_place_of_the_one_that_ships():
    newer = read_indices(
        f"{INDEX}local,Our pay awards,change,pay,2025-26,3.2,April 2026,2024-25 = 100\n", "index.csv"
    )
    priced = price_book("2025-26", newer=newer).price("health_visitor")
    assert pounds(priced.value) == "£62.95"
    assert priced.moved.vintage == "April 2026"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ("a,A,level,prices,2024,x,V,2024 = 100\n", "index.csv, row 2: The value is not a number."),
        ("a,A,level,prices,2024,0,V,2024 = 100\n", "index.csv, row 2: The level is zero."),
        ("a,A,level,prices,soon,9,V,2024 = 100\n", "index.csv, row 2: “soon” is not a price year."),
        ("a,A,level,prices,2024,9,,2024 = 100\n", "index.csv, row 2: The vintage is missing."),
        ("a,A,change,pay,2024-25,9,V,2022-23 = 100\n", "index.csv, row 2: 2024-25 does not follow 2022-23."),
        ("a,A,guess,pay,2024-25,9,V,2023-24 = 100\n", "index.csv, row 2: The measure “guess” is not known."),
        ("", "index.csv has no rows."),
    ],
)
def test_an_index_that_cannot_be_used_is_refused_with_its_row(rows, problem):
    with pytest.raises(DocumentError) as refused:
        read_indices(INDEX + rows, "index.csv")
    assert refused.value.problem == problem
    assert refused.value.fix


def test_a_fall_in_prices_is_a_change_below_zero():
    index = read_indices(f"{INDEX}a,A,change,pay,2024-25,-2.5,V,2023-24 = 100\n", "index.csv")[0]
    assert index.values == {"2023-24": Decimal(100), "2024-25": Decimal("97.5")}


YEARS = st.sampled_from(sorted(DEFLATOR.values, key=middle))
POUNDS = st.decimals(min_value="0.01", max_value=10_000_000, places=2)


@given(amount=POUNDS, there=YEARS, back=YEARS)
def test_moving_an_amount_there_and_back_gives_the_amount(amount, there, back):
    moved = uprate(amount, there, back, DEFLATOR).value
    assert abs(uprate(moved, back, there, DEFLATOR).value - amount) < Decimal("1e-15")


@given(amount=POUNDS, first=YEARS, second=YEARS, third=YEARS)
def test_moving_in_two_steps_is_moving_in_one(amount, first, second, third):
    two = uprate(uprate(amount, first, second, DEFLATOR).value, second, third, DEFLATOR).value
    assert abs(two - uprate(amount, first, third, DEFLATOR).value) < Decimal("1e-15")


def test_money_of_a_later_year_is_the_real_amount_times_the_rise_of_the_index():
    later = nominal(Decimal(1000), "2022", "2024", DEFLATOR)
    assert pounds(later.value) == "£1,104.97"


# Hourly rates from pay

YEAR = WorkingYear(
    weekdays=Decimal(261),
    leave_days=Decimal(28),
    bank_holidays=Decimal(8),
    sickness_days=Decimal(8),
    training_days=Decimal(5),
    hours_a_day=Decimal("7.4"),
)
PAY = {"ni_rate": Decimal("0.15"), "ni_threshold": Decimal(5000), "pension_rate": Decimal("0.22")}


def test_productive_hours_are_the_weekdays_that_are_left_times_the_hours_of_a_day():
    assert YEAR.hours == Decimal("1568.8")


def test_an_hour_costs_pay_and_on_costs_and_overhead_over_productive_hours():
    pay = Pay(salary=Decimal(40000), levy_rate=Decimal("0.005"), **PAY)
    assert pay.cost == Decimal("54250.000")  # 40,000 + 5,250 + 8,800 + 200
    assert pounds(hourly(pay, YEAR, Decimal("0.20"))) == "£41.50"


def test_national_insurance_is_reckoned_for_each_head_and_not_for_each_full_time_post():
    half = Pay(salary=Decimal(40000), fte=Decimal("0.5"), **PAY)
    assert half.cost == Decimal("26650.00")  # 20,000 + 2,250 + 4,400, not half of the full 5,250


def test_pay_below_the_threshold_bears_no_national_insurance():
    assert Pay(salary=Decimal(4000), **PAY).cost == Decimal("4880.00")


def test_a_year_without_working_hours_is_refused():
    with pytest.raises(ScrError, match="No working hours are left"):
        _ = WorkingYear(**{**YEAR.__dict__, "leave_days": Decimal(240)}).hours


def test_a_rate_built_from_pay_names_the_assumptions_that_are_only_ours():
    rate = rate_from_pay("social_worker", Decimal(40000), "2025-26", changed={"overhead": Decimal("0.3")})
    assert pounds(rate.value) == "£44.95"
    assert "Hours in a working day" in rate.note
    assert "Overheads" not in rate.note and "National Insurance" not in rate.note
    assert price_book("2025-26", [rate]).price("social_worker").value == Decimal("44.95")


def test_a_rate_built_from_pay_is_an_estimate_and_says_how_it_came_about():
    rate = rate_from_pay("social_worker", Decimal(40000), "2025-26")
    assert price_book("2025-26", [rate]).price("social_worker").source == (
        "estimate: worked out from a salary of £40,000.00 a year: £54,250.00 with National Insurance, "
        "pension and levy, £65,100.00 with overheads, over 1,568.8 working hours, 2025-26 prices"
    )


def test_an_assumption_without_a_source_is_an_estimate_and_one_with_a_source_is_not():
    marked = {one.id for one in assumptions().values() if one.estimate}
    assert {"overhead", "hours_a_day", "bank_holidays", "pension_rate"} <= marked
    assert "ni_rate" not in marked


@pytest.mark.parametrize("changed", [{"overheads": Decimal(1)}])
def test_an_assumption_that_is_not_known_is_refused(changed):
    with pytest.raises(ScrError, match="There is no assumption overheads"):
        rate_from_pay("social_worker", Decimal(40000), "2025-26", changed=changed)


def test_a_salary_must_be_given():
    with pytest.raises(ScrError, match="The salary is missing"):
        rate_from_pay("social_worker", Decimal(0), "2025-26")


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


def test_the_kinds_of_index_are_pay_and_prices():
    assert {index.kind for index in shipped_indices().values()} == {Kind.PAY, Kind.PRICES}
    assert all(index.source and index.vintage and index.licence for index in shipped_indices().values())
