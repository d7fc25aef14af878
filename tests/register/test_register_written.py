"""What may be written into a register and what not, and the file that says so."""

import pytest
from registers import DAY, action, advised, evidence, log_of

from scrlib.audits.register.things import choices, new_id, read_register, shape
from scrlib.audits.register.writing import differing, lacking, looked_at, set_fields, to_write
from scrlib.errors import DataError
from scrlib.records.ids import next_id
from scrlib.records.plans import Progress
from scrlib.records.register import Thing

# ---- what may be written


def test_closing_with_evidence_needs_evidence():
    log = log_of(action("A1"))
    close = set_fields(Thing.ACTION, "A1", {"status": "done_with_evidence"})
    assert [one.field for one in lacking(log, close)] == ["status"]
    assert lacking(log, (*close, *evidence("E-1", "A1"))) == ()
    assert lacking(log_of(evidence("E-1", "A1"), log=log), close) == ()


@pytest.mark.parametrize(
    "status", ["done_effect_unknown", "alternative_accepted", "superseded", "reconsidered"]
)
def test_closing_without_evidence_needs_a_reason(status: str):
    log = log_of(action("A1"))
    close = {"status": status}
    assert [one.field for one in lacking(log, set_fields(Thing.ACTION, "A1", close))] == ["reason"]
    with_reason = {**close, "reason": "The service closed"}
    assert lacking(log, set_fields(Thing.ACTION, "A1", with_reason)) == ()


@pytest.mark.parametrize(
    ("response", "lacks"),
    [
        ("accepted", []),
        ("in_part", ["response_words"]),
        ("not_accepted", ["response_words"]),
        ("needs_others", ["response_words"]),
    ],
)
def test_an_answer_other_than_yes_needs_its_reason(response: str, lacks: list[str]):
    assert [one.field for one in lacking((), advised("1", "", response=response))] == lacks


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"text": ""}, "text"),
        ({"due": "next spring"}, "due"),
        ({"harm": "awful"}, "harm"),
        ({"recommendations": "9"}, "recommendations"),
    ],
)
def test_a_value_that_cannot_be_read_is_named(form: dict[str, str], field: str):
    assert [one.field for one in lacking((), action("A1", **form))] == [field]


def test_whoever_changes_an_action_has_looked_at_it():
    change = set_fields(Thing.ACTION, "A1", {"text": "Do it sooner"})
    assert to_write(log_of(action("A1")), change, DAY, looked=True) == (*change, *looked_at(["A1"], DAY))


def test_nobody_has_looked_at_an_action_that_a_file_brings_anew():
    brought = action("A2")
    assert to_write(log_of(action("A1")), brought, DAY, looked=False) == brought


def test_a_value_that_stands_or_stays_empty_is_no_change():
    log = log_of(action("A1"))
    typed = set_fields(Thing.ACTION, "A1", {"text": "Do A1", "owner": "", "agency": "Police"})
    assert [one.field for one in differing(log, typed)] == ["agency"]


# ---- the data


def test_every_finer_status_can_be_chosen_and_an_id_is_of_its_kind():
    assert set(choices("progress")) == set(Progress)
    assert new_id(Thing.ACTION, lambda letters: letters[0]) == "A-222222"
    assert next_id(["A2", "A10", "B3", "A"], "A") == "A11"
    assert shape(Thing.ACTION).field("owner").label == "Who answers for it"


LIST = 'source = "x"\n[[list]]\nid = "a"\nsource = "x"\n[[list.choice]]\nid = "1"\nlabel = "y"\n'
THING = (
    '[[thing]]\nid = "cat"\nlabel = "x"\nletter = "C"\ntitle = "x"\nsource = "x"\n'
    '[[thing.field]]\nid = "x"\nlabel = "x"\nkind = "line"\n'
)
COMMON = '[[field]]\nid = "gone"\nlabel = "x"\nkind = "text"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no source"),
        ('source = "x"', r"has no \[\[list\]\]"),
        (LIST + 'colour = "red"', "unknown key colour"),
        (LIST + THING, "not a thing"),
        (LIST + COMMON + THING.replace('"cat"', '"review"').replace('"line"', '"song"'), "no known kind"),
        (LIST + COMMON + THING.replace('"cat"', '"review"').replace('"line"', '"choice"'), "no list"),
        (LIST + COMMON + THING.replace('"cat"', '"review"').replace('"line"', '"thing"'), "points to"),
        (LIST + COMMON + THING.replace('"cat"', '"review"'), "says nothing of action"),
    ],
)
def test_a_register_file_that_is_not_as_it_should_be_is_refused_with_the_remedy(text: str, message: str):
    with pytest.raises(DataError, match=message):
        read_register("register.toml", text)
