"""The Near miss page without a browser: a near miss of one's own, the register, what leaves."""

import re

from near_miss_visitor import Keeper
from near_misses import near_miss, register
from visitor import Somebody

from scrlib.learning.near_miss.register import example_register
from scrlib.records.near_misses import Barrier, FactorCode, Held, Kind, Moment, NearMiss, Presence
from scrlib.ui.near_miss.bow_tie import bow_tie, in_a_sentence
from scrlib.ui.near_miss.state import NearMissScreen
from scrlib.ui.near_miss.work import RECORD_STEPS

# ---- what the page offers


def test_fresh_accounts_for_later_are_offered_alone_and_open_with_their_notice():
    page = Keeper().page
    assert page.index("Some weeks later") < page.index("Two weeks on: five fresh near misses")
    assert page.index("Two weeks on") < page.index("Six weeks on: five fresh near misses")
    opened = Keeper().press("choose", "near_miss.six_weeks.10").page
    assert "Five short, invented accounts." in opened and "leave out any step" in opened


# ---- a near miss of one's own


def test_a_near_miss_of_ones_own_is_written_step_by_step():
    visitor = Keeper().press("add_record")
    visitor.press("step", "timeline", {"N1-title": "A call", "N1-could": "Harm.", "N1-kind": "prevented"})
    visitor.press("add_moment").press(
        "keep", "M1", {"N1-M1-what": "It rang.", "N1-M1-known-then": "Two words."}
    )
    visitor.press("step", "safeguards", {"N1-M1-judged": "It turned.", "N1-M1-turning": ["yes"]})
    visitor.press("add_barrier").press("step", "factors", {"N1-B1-name": "The call", "N1-B1-held": "held"})
    visitor.press("step", "follows", {"N1-factor-strain": "unknown", "N1-factor-strain-evidence": "Ask."})
    visitor.press("step", "whole", {"N1-learning": "Calls hold."})
    assert visitor.problem == ""
    assert visitor.record == NearMiss(
        id="N1",
        title="A call",
        could="Harm.",
        kind=Kind.PREVENTED,
        moments=(
            Moment(id="M1", what="It rang.", known_then="Two words.", judged="It turned.", turning=True),
        ),
        barriers=(Barrier(id="B1", name="The call", held=Held.HELD),),
        factors=(FactorCode(factor="strain", presence=Presence.UNKNOWN, evidence="Ask."),),
        learning="Calls hold.",
    )


def test_a_moment_is_judged_only_once_it_is_said_what_was_known_then():
    visitor = Keeper(near_miss(moments=(Moment(id="M1", what="It rang."),))).at("timeline")
    assert 'name="N1-M1-judged"' not in visitor.page
    assert visitor.page.index("What was known then?") < visitor.page.index("Write what was known then first.")
    visitor.press("keep", "M1", {"N1-M1-known-then": "Two words."})
    assert visitor.page.index('name="N1-M1-known-then"') < visitor.page.index('name="N1-M1-judged"')


def test_a_name_typed_into_it_is_pointed_out_and_a_role_is_asked_for():
    page = Keeper(near_miss(did="Margaret Thornley rang.")).at("what").page
    assert "Is this a name?" in page
    assert "<q>Margaret Thornley</q>" in page
    assert "Is this a name?" not in Keeper(near_miss()).at("what").page


def test_wording_that_blames_is_pointed_out_with_where_it_stands():
    page = Keeper(near_miss(did="The duty worker failed to ring.")).at("what").page
    assert "<q>failed to</q> in “What did happen”" in page


def test_nobody_is_asked_for_a_name_or_a_grade():
    visitor = Keeper(near_miss())
    for step in RECORD_STEPS:
        asked = " ".join(re.findall(r"<(?:label|legend)[^>]*>([^<]*)", visitor.at(step).page)).lower()
        assert "grade" not in asked
        assert "whose fault" not in asked


def test_where_it_could_be_happening_today_safety_comes_first():
    unsafe = near_miss(likelihood="now", safety_action="")
    assert "Before anything else is written" in Keeper(unsafe).at("what").page
    assert "Before anything else is written" not in Keeper(near_miss(likelihood="now")).at("what").page


def test_a_second_reader_does_not_see_what_the_first_coded():
    visitor = Keeper(near_miss()).at("factors").press("reader", "2")
    assert "checked" not in visitor.page
    visitor.press("reader", "1", {"N1-second-no-cover": "present"})
    assert [one.factor for one in visitor.record.second] == ["no_cover"]
    assert "Two readers coded 1 of 1 factors the same." in visitor.page


def test_the_whole_says_what_is_not_said_yet():
    page = Keeper(near_miss(statement="", feedback_on="")).at("whole").page
    assert "one safeguard to make stronger</li>" in page
    assert "when the reporter was told</li>" in page


# ---- the bow-tie


def test_the_bow_tie_says_each_state_in_a_word_and_by_its_line():
    picture = str(bow_tie(near_miss()))
    assert re.findall(r'font-weight="bold">(Held|Missing)<', picture) == ["Held", "Missing"] * 2
    assert 'stroke-dasharray="2 6"' in picture
    assert "#" not in picture.replace("#fff", "")


def test_the_bow_tie_has_a_title_a_description_and_a_table_of_the_same():
    picture = str(bow_tie(near_miss()))
    assert in_a_sentence(near_miss()) == "1 safeguard before the moment and 1 after it: 1 held, 1 missing."
    for look in ("wide", "narrow"):
        assert f'aria-labelledby="N1-tie-{look} N1-tie-{look}-told"' in picture
    assert re.findall(r'role="rowheader">([^<]*)', picture) == [
        "The call before home time",
        "Cover for leave",
    ]


def test_a_long_name_is_cut_in_the_picture_and_whole_in_the_table():
    name = "a word and " * 40
    picture = str(bow_tie(near_miss(barriers=(Barrier(id="B1", name=name.strip()),))))
    assert picture.count(name.strip()) == 1
    assert picture.count("<tspan") <= 14


# ---- the register


def test_the_invented_register_holds_the_sample_case_and_eleven_more():
    found = example_register()
    assert [one.id for one in found] == [f"N{n}" for n in range(1, 13)]
    assert found[0].title == "A move that was stopped"
    assert {one.kind for one in found} == {Kind.PREVENTED, Kind.NO_HARM}


def test_nobody_in_the_invented_register_is_named():
    visitor = Somebody(NearMissScreen()).press("part", "register").press("example")
    assert [one.words for one in visitor.screen.identifiers()] == []


def test_a_filter_shows_some_and_says_how_many():
    visitor = Keeper(near_miss(), near_miss("N2", stage="court"), near_miss("N3", feedback_on="1 May 2026"))
    visitor.press("part", "register")
    visitor.press("filter", form={"filter-stage": "court", "filter-words": "", "filter-open": []})
    assert "<caption>1 of 3 near misses</caption>" in visitor.page
    assert [one.id for one in visitor.work.filtered()] == ["N2"]
    visitor.press("filter", form={"filter-stage": "", "filter-words": "CALL", "filter-open": ["yes"]})
    assert [one.id for one in visitor.work.filtered()] == ["N1", "N2"]
    visitor.press("no_filter")
    assert len(visitor.work.filtered()) == 3


def test_fewer_than_five_are_not_counted():
    visitor = Keeper(*register(4)).press("part", "register").press("step", "figures")
    assert "Too few to count" in visitor.page
    assert "Which factors are found most" not in visitor.page


def test_beside_every_figure_stands_what_counts_show():
    visitor = Keeper(*register(5)).press("part", "register").press("step", "figures")
    assert visitor.page.count("Counts show what is reported") == 7


def test_a_near_miss_is_taken_out_of_the_register():
    visitor = Keeper(*register(2)).at("whole").press("remove_record", "N1")
    assert [one.id for one in visitor.work.records] == ["N2"]
    assert visitor.work.part == "register"
