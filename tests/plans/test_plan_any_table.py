"""Whatever stands in a table: nothing is raised, nothing is lost, and the same file gives the same plan."""

import datetime as dt
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from scrlib.plans.columns.grid import is_row_of_periods
from scrlib.plans.columns.layout import head_of_row
from scrlib.plans.columns.matrix import is_row_of_answers
from scrlib.plans.fields.due import read_due
from scrlib.plans.fields.owners import split_owners
from scrlib.plans.fields.refs import read_ref
from scrlib.plans.fields.statuses import status_of
from scrlib.plans.forms.forms import is_form
from scrlib.plans.reading import read_plan
from scrlib.plans.rows.kinds import distinct
from scrlib.plans.rows.shapes import is_sideways
from scrlib.records.plan_files import PlanCell, PlanFile, PlanLine, PlanParagraph, PlanTable
from scrlib.records.plans import Plan

WORDS = st.sampled_from(
    "Action;Recommendation;Lead;By when;RAG;Outcome;Rec No;Evidence;Cost;1;2 cont.;R3;Recommendation 4: The Board should;"
    "Change the form;Police;Health / Education;All agencies;31/03/14;end Sept 2013;Q3 13/14;ongoing;TBC;Completed;On track;"
    "G;Green;Total;Example: do this;ditto;Key: green = complete; red = late;a) Do this;b) Do that;-;[insert action];"
    "Event;Term;Children are seen;£200;Note: provisional;Recommendation 2;Action 1;Agency: Police".split(";")
)
TEXTS = st.one_of(st.just(""), WORDS, st.text(max_size=30))
DAYS = st.one_of(st.none(), st.none(), st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)))


@st.composite
def cells(draw: st.DrawFn) -> PlanCell:
    text, fill = draw(TEXTS), draw(st.sampled_from(["", "", "", "00B050", "FF0000"]))
    lines = tuple(line for line in text.split("\n") if line.strip())
    return PlanCell(
        lines=lines,
        fill=fill,
        day=draw(DAYS) if lines else None,
        above=draw(st.integers(0, 9)) == 0,
        left=draw(st.integers(0, 9)) == 0,
    )


@st.composite
def tables(draw: st.DrawFn, number: int = 1) -> PlanTable:
    width = draw(st.integers(1, 6))
    rows = draw(st.lists(st.lists(cells(), min_size=width, max_size=width), min_size=1, max_size=9))
    lines = tuple(PlanLine(number=at, cells=tuple(row)) for at, row in enumerate(rows, start=1))
    return PlanTable(where=f"table {number}", rows=lines)


PARAGRAPHS = st.builds(
    PlanParagraph,
    where=st.just("paragraph 1"),
    text=TEXTS,
    label=st.sampled_from(["", "1.", "1.1", "a)", "Recommendation 2"]),
    bullet=st.booleans(),
    level=st.integers(0, 3),
    heading=st.integers(0, 3),
    bold=st.booleans(),
)
FILES = st.builds(
    PlanFile,
    name=st.just("plan.docx"),
    kind=st.just("docx"),
    blocks=st.lists(st.one_of(tables(), PARAGRAPHS), max_size=5).map(tuple),
)


def rows_named(plan: Plan, where: str) -> set[int]:
    """The numbers of the rows of a table that the plan names, as actions or as passed over."""
    every = [one.where for one in (*plan.actions, *plan.skipped) if f"{one.where} ".startswith(f"{where} ")]
    found: set[int] = set()
    for one in every:
        words = one.removeprefix(where).split()
        numbers = [int(word) for word in words if word.isdigit()]
        found |= set(range(numbers[0], numbers[-1] + 1)) if numbers else set(range(1000))
    return found


@given(FILES)
@settings(max_examples=150, deadline=None)
def test_nothing_is_raised_and_the_same_file_gives_the_same_plan(file):
    assert read_plan(file) == read_plan(file)


@given(tables())
@settings(max_examples=200, deadline=None)
def test_every_row_is_headings_an_action_or_passed_over(table):
    plan = read_plan(PlanFile(name="p", kind="docx", blocks=(table,)))
    if is_form(table) or is_sideways(table) or not plan.actions or len(table.rows[0].cells) == 1:
        return  # a table of one column only frames paragraphs
    heads = {row.number for row in table.rows if head_of_row(row) is not None}
    heads |= {
        row.number
        for above, row in pairwise(table.rows)
        if (layout := head_of_row(above)) and (is_row_of_periods(row) or is_row_of_answers(layout, row))
    }
    named = rows_named(plan, "table 1")
    assert {row.number for row in table.rows if distinct(row)} <= named | heads


@given(st.one_of(TEXTS, st.text(max_size=60)))
@settings(max_examples=300, deadline=None)
def test_any_words_can_be_asked_for_a_date_a_status_an_owner_and_a_number(text):
    due = read_due(text)
    assert due.words == " ".join(text.split()).strip(" ;,") or not any(map(str.isalpha, text))
    assert status_of(text) == status_of(text)
    assert all(one.strip() for one in split_owners(text.splitlines()))
    assert len(read_ref(text).text) <= len(text) + 1


@given(st.dates(dt.date(1970, 1, 1), dt.date(2068, 12, 31)))
def test_a_day_is_read_however_it_is_written(day):
    ways = ("%d/%m/%Y", "%d.%m.%y", "%d-%m-%Y", "%d %B %Y", "%d %b %y", "%d-%b-%Y", "%A %d %B %Y", "%Y-%m-%d")
    assert [read_due(day.strftime(way)).day for way in ways] == [day] * len(ways)
