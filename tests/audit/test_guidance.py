"""Editions of guidance: which holds on a day, and what two ask."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrlib.audits.guidance import compared_with_care, doubt, in_force, outdated, pack, packs, steer, unread
from scrlib.errors import ScrError
from scrlib.records.guidance import Read, Seen, Series, Strength
from scrlib.samples import samples

WORKING_TOGETHER = "wt1999 wt2006 wt2010 wt2013 wt2015 wt2018 wt2023 wt2026".split()
DAYS = st.dates(min_value=dt.date(1999, 12, 1), max_value=dt.date(2040, 1, 1))


# What ships


def test_the_editions_of_working_together_are_held_the_oldest_first() -> None:
    assert [one.id for one in packs(Series.WORKING_TOGETHER)] == WORKING_TOGETHER
    assert [one.id for one in packs(Series.PANEL)] == ["panel2019", "panel2022", "panel2025"]
    assert packs() == packs(Series.WORKING_TOGETHER) + packs(Series.PANEL)


@given(DAYS)
def test_exactly_one_edition_is_in_force_on_any_day(day: dt.date) -> None:
    assert [one for one in packs(Series.WORKING_TOGETHER) if one.stood_on(day)] == [in_force(day)]


def test_every_paragraph_of_chapter_8_of_2006_has_an_item_that_was_seen() -> None:
    held = " ".join(item.paragraph for item in pack("wt2006").items if item.verified)
    assert [n for n in range(1, 37) if f"8.{n};" not in f"{held.replace(' ', ';')};"] == []


def test_what_nobody_saw_has_no_strength_and_is_not_verified() -> None:
    unseen = [item for one in packs() for item in one.items if item.seen is Seen.NOTHING]
    assert {(item.strength, item.verified) for item in unseen} == {(Strength.NOT_SEEN, False)}


def test_the_questions_of_8_9_and_the_scope_of_8_12_are_each_held_apart() -> None:
    paragraphs = [item.paragraph for item in pack("wt2006").items]
    assert (paragraphs.count("8.9"), paragraphs.count("8.12")) == (12, 15)


def test_8_2_says_that_its_cases_are_joined_by_or_and_8_6_by_and() -> None:
    asked = {item.id: item.text for item in pack("wt2006").items}
    assert "joined by or" in asked["consider_8_2"]
    assert "joined by and" in asked["serious_harm"]


# Chosen by the date of the decision


@pytest.mark.parametrize(
    ("day", "id"),
    [
        (dt.date(2003, 5, 1), "wt1999"),
        (dt.date(2008, 5, 1), "wt2006"),
        (dt.date(2011, 5, 1), "wt2010"),
        (dt.date(2014, 5, 1), "wt2013"),
        (dt.date(2018, 7, 3), "wt2015"),
        (dt.date(2018, 7, 4), "wt2018"),
        (dt.date(2026, 3, 17), "wt2023"),
        (dt.date(2026, 11, 22), "wt2026"),
    ],
)
def test_a_decision_is_audited_by_the_edition_of_its_day(day: dt.date, id: str) -> None:
    assert in_force(day) == pack(id)


def test_every_sample_case_names_the_edition_of_its_day() -> None:
    assert [case.guidance for case in samples()] == [in_force(case.dated).id for case in samples()]


def test_the_panels_guidance_is_chosen_in_its_own_series() -> None:
    assert in_force(dt.date(2024, 1, 1), Series.PANEL) == pack("panel2022")


def test_a_decision_before_the_oldest_edition_is_refused_with_the_remedy() -> None:
    with pytest.raises(ScrError) as refused:
        in_force(dt.date(1995, 6, 1))
    assert refused.value.problem == "No guidance as early as 1 June 1995 is held here."
    assert refused.value.fix == (
        "Check the date, or choose an edition yourself: the oldest is Working Together to "
        "Safeguard Children (1999)."
    )


def test_an_edition_that_is_not_held_is_refused_with_those_that_are() -> None:
    with pytest.raises(ScrError, match=r"There is no guidance named wt1991\. Choose one of: wt1999, wt2006,"):
        pack("wt1991")


def test_a_decision_near_a_change_of_editions_is_to_be_checked() -> None:
    assert "is held to begin on 15 April 2013" in doubt(dt.date(2013, 4, 2))
    assert doubt(dt.date(2008, 5, 1)) == ""
    assert doubt(dt.date(1999, 12, 2)) == ""


def test_while_boards_gave_way_to_partners_either_system_may_apply() -> None:
    assert doubt(dt.date(2019, 9, 29)) == pack("wt2018").transition
    assert doubt(dt.date(2019, 9, 30)) == ""


# What to beware of


def test_a_decision_of_2026_is_steered_away_from_chapter_8_with_the_reason() -> None:
    said = steer(dt.date(2026, 11, 22))
    assert said.startswith(
        "A decision of 22 November 2026 does not fall under Chapter 8 of the edition of 2006."
    )
    assert "not serious case reviews" in said
    assert said.endswith("In force on that day: Working Together to Safeguard Children (2026).")


@given(DAYS)
def test_every_decision_from_2013_on_is_steered_away_and_none_before(day: dt.date) -> None:
    assert bool(steer(day)) == (day >= pack("wt2013").in_force_from)


def test_the_banner_shows_a_year_after_the_newest_edition_was_looked_up() -> None:
    looked = pack("wt2026").retrieved_on
    assert outdated(looked + dt.timedelta(days=365)) == ""
    assert outdated(looked + dt.timedelta(days=366)) == (
        "The newest guidance held here, Working Together to Safeguard Children (2026), was "
        "last looked up on 22 November 2026, over a year ago. Check whether a newer edition is "
        "in force before you rely on it."
    )


def test_an_edition_that_nobody_read_in_full_says_so() -> None:
    assert unread(pack("wt2010")) == (
        "Nobody has read Working Together to Safeguard Children (2010) in full for this tool. "
        "Only accounts of it were seen. Items verified: 0 of 6. "
        "Read the guidance itself before you rely on it."
    )
    assert "Part of it was read by an AI language model" in unread(pack("wt2006"))
    assert unread(replace(pack("wt2006"), read=Read.IN_FULL)) == ""


# Two editions side by side


def test_an_empty_place_is_not_taken_for_silence() -> None:
    assert compared_with_care(pack("wt1999"), pack("wt2006")) == (
        "An empty place does not mean that the edition is silent: "
        "Working Together to Safeguard Children (1999) and "
        "Working Together to Safeguard Children (2006) were not read in full here."
    )
    whole = replace(pack("wt2006"), read=Read.IN_FULL)
    assert compared_with_care(whole, whole) == ""
