"""Advice directly below what was found answers it; below several findings the place tells nothing."""

from word_reports import report


def answered(*lines: str) -> dict[str, tuple[str, ...]]:
    return {one.id: one.answers for one in report(*lines).recommendations}


def theme(title: str, learned: str, asked: str) -> tuple[str, ...]:
    return f"## {title}", "! What we learned", learned, "! Recommendation", asked


THEMES = (
    "# Analysis",
    *theme("Sleep", "Nobody looked at the room where he slept.", "The Trust should see each cot."),
    *theme("Men", "A father who came was not spoken to.", "Midwives should ask every partner."),
    *theme("Rooms", "Overcrowding was a fact of life there.", "The council should agree who goes first."),
)


def test_advice_below_what_was_learned_in_each_chapter_answers_it() -> None:
    assert answered(*THEMES) == {"R1": ("F1",), "R2": ("F2",), "R3": ("F3",)}


def test_advice_in_a_later_chapter_is_not_below_the_last_finding() -> None:
    later = "# One further recommendation", "! Recommendation", "The Board should print a poster."
    assert answered(*THEMES, *later)["R4"] == ()


def test_a_finding_without_advice_below_it_is_answered_by_none_of_them() -> None:
    silent = "## Noise", "! What we learned", "The neighbours heard it and were not believed."
    assert answered(*THEMES[:6], *silent, *THEMES[6:]) == {"R1": ("F1",), "R2": ("F3",), "R3": ("F4",)}


def test_of_several_findings_above_advice_it_is_not_known_which_is_meant() -> None:
    found = answered(
        "# Analysis by agency",
        *("## Health", "! Lessons", "1. The cot was never put up.", "2. The father was not spoken to."),
        *("! Recommendations", "1. The Trust should write a leaflet."),
        *("## Police", "! Lessons", "1. The call was closed without a visit."),
        *("! Recommendations", "1. The force should visit after each call."),
        *("## Housing", "! Lessons", "1. The letter about the damp lay unread."),
        *("! Recommendations", "1. The council should read its letters."),
    )
    assert found == {"R1": (), "R2": ("F3",), "R3": ("F4",)}


def test_a_chapter_of_advice_after_all_findings_says_nothing_by_its_place() -> None:
    found = answered(
        *("# Findings", "1. The cot was never put up.", "2. The father was not spoken to."),
        *("# Recommendations", "1. The Trust should write a leaflet.", "2. The force should visit."),
    )
    assert found == {"R1": (), "R2": ()}
