"""The figures of the national studies, as they are printed there, and a set beside them."""

import pytest

from scrlib.errors import DataError
from scrlib.recommendations.sets.studies import (
    compare_focus,
    compare_leverage,
    count_note,
    read_study,
    studies,
    study,
)
from scrlib.records import Comparison, Focus, Leverage
from scrlib.tables import parse_table

HEAD = 'id = "x"\ntitle = "T"\npublication = "P"\nshort = "S"\n'
ROW = """[[figures]]
measure = "m"
code = "c"
label = "l"
value = 3
denominator = 4
unit = "reviews"
table = "Table 1"
caveat = "few"
source = "P, Table 1"
"""


def test_table_18_has_the_fourteen_codes_in_the_printed_order_and_adds_up_to_634():
    figures = study("scr_2001_03").measured("focus")
    assert [figure.code for figure in figures] == [code.value for code in Focus]
    assert sum(figure.value for figure in figures) == 634
    assert {figure.denominator for figure in figures} == {634}


def test_table_17_accounts_for_all_forty_reviews():
    bands = study("scr_2001_03").measured("recommendations_per_review")
    assert [band.value for band in bands] == [15, 10, 12, 1, 1, 1]


def test_every_figure_says_where_it_stands_and_how_far_it_goes():
    for one in studies():
        for figure in one.figures:
            assert figure.table in figure.source and figure.caveat and figure.denominator > 0


def test_only_what_was_read_of_the_2011_study_is_given():
    assert [(f.code, f.value, f.denominator) for f in study("scr_2009_10").figures] == [("mean", 47, 20)]


@pytest.mark.parametrize("field", ["value", "denominator", "table", "caveat", "source", "unit"])
def test_a_figure_without_one_of_its_values_is_refused_with_the_remedy(field):
    kept = "".join(line + "\n" for line in ROW.splitlines() if not line.startswith(field))
    with pytest.raises(DataError) as refused:
        read_study("x.toml", parse_table("x.toml", HEAD + kept))
    assert refused.value.problem == f"x.toml, [[figures]] 1 has no {field}."
    assert refused.value.fix == f"Add a line: {field} = ..."


def test_a_figure_larger_than_its_denominator_is_refused():
    with pytest.raises(DataError, match="Table 1, c is 5 of 4"):
        read_study("x.toml", parse_table("x.toml", HEAD + ROW.replace("value = 3", "value = 5")))


def test_a_file_that_is_no_table_is_refused():
    with pytest.raises(DataError, match=r"x\.toml cannot be read"):
        parse_table("x.toml", "[[figures")


@pytest.mark.parametrize(
    ("count", "beside"),
    [
        (1, "1 recommendation. Of 40 reviews of 2001-03, 15 had 10 or fewer and 24 had more; 1 is not known"),
        (20, "20 recommendations. Of 40 reviews of 2001-03, 10 had 11 to 20 and 14 had more; 1 is not known"),
        (47, "47 recommendations. Of 40 reviews of 2001-03, 1 had 41 to 60 and 1 had more; 1 is not known"),
        (
            80,
            "80 recommendations. Of 40 reviews of 2001-03, 1 had 61 to 80 and none had more; 1 is not known",
        ),
        (81, "81 recommendations. Of 40 reviews of 2001-03, none had as many; 1 is not known"),
    ],
)
def test_the_count_stands_beside_the_study_with_its_caveat(count, beside):
    note = count_note(count)
    assert note.startswith(beside + " (Table 17; 40 reviews out of at least 180 that were expected")
    assert "The 20 reviews of 2009-10 had about 47 each (DFE-RR157, Table 1;" in note


def test_no_recommendations_need_no_comparison():
    assert count_note(0) == "No recommendations."


def test_focus_is_counted_out_of_ours_and_out_of_theirs():
    lines = compare_focus([Focus.TRAINING, Focus.TRAINING, Focus.SUPERVISION])
    assert lines[4] == Comparison(
        code="training", label="Training", ours=2, ours_n=3, theirs=72, theirs_n=634
    )
    assert sum(line.ours for line in lines) == 3


def test_leverage_has_no_national_figure_to_stand_beside():
    lines = compare_leverage([Leverage.WEAKER])
    assert [(line.code, line.ours, line.theirs) for line in lines] == [
        ("stronger", 0, None),
        ("intermediate", 0, None),
        ("weaker", 1, None),
    ]
