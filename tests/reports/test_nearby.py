"""What stands near a finding or a recommendation: its headings, a title above it, and the words beside it."""

from word_reports import report

THEMES = (
    "# What we found",
    "## Theme 1: Sleep",
    *("The cot stood in the hall.", "Finding 1: Workers took the mother's word.", "There were two visits."),
    "## Theme 2: Medicines",
    *("Finding 2: Nobody compared the two lists.", "The pharmacist filled both."),
    "# Recommendations",
    *("Sleep", "1. Visitors should look.", "Medicines", "2. The surgery should compare lists each month."),
)


def test_a_finding_knows_its_headings_from_the_nearest_up() -> None:
    assert [one.heading for one in report(*THEMES).findings] == [
        "Theme 1: Sleep\nWhat we found",
        "Theme 2: Medicines\nWhat we found",
    ]


def test_what_is_said_before_and_after_it_stands_around_it() -> None:
    assert [one.around for one in report(*THEMES).findings] == [
        "The cot stood in the hall.\nThere were two visits.",
        "The pharmacist filled both.",
    ]


def test_a_short_line_above_a_recommendation_is_a_heading_of_it() -> None:
    headings = [one.heading.splitlines() for one in report(*THEMES).recommendations]
    assert [one[-1] for one in headings] == ["Sleep", "Medicines"]
