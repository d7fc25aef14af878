"""Which finding a recommendation answers: what the report says, then words, then the order of the lists."""

from word_reports import report

from scrlib.recommendations.sets.links import link
from scrlib.records import Finding, Recommendation
from scrlib.records.reports import Report


def answered(found: Report) -> dict[str, tuple[str, ...]]:
    return {one.id: one.answers for one in found.recommendations}


def test_a_finding_that_names_its_recommendations_is_answered_by_them() -> None:
    found = report(
        "# Findings",
        "1. Letters were not opened.",
        "2. The door stayed shut. This leads to Recommendations 1 and 2.",
        "# Recommendations",
        "1. The Trust should ring each family.",
        "2. The Council should see each child.",
    )
    assert answered(found) == {"R1": ("F2",), "R2": ("F2",)}


def test_a_line_below_a_recommendation_may_name_several_findings() -> None:
    found = report(
        "# Findings",
        *("6.1 Letters were not opened.", "6.2 The door stayed shut.", "6.3 Nobody ever rang back."),
        "# Recommendations",
        "1. The Trust should ring each family.",
        "Answers findings 6.1 and 6.3.",
    )
    assert answered(found) == {"R1": ("F1", "F3")}


def test_a_column_of_numbers_says_what_each_row_answers() -> None:
    rows = [["No.", "Recommendation", "Findings"], ["1", "The Trust should ring each family.", "2, 3"]]
    found = report(
        "# Findings",
        *("1. Letters were not opened.", "2. The door stayed shut.", "3. Nobody ever rang back."),
        "# Recommendations",
        table=rows,
    )
    assert answered(found) == {"R1": ("F2", "F3")}


def test_recommendations_of_another_review_are_not_meant() -> None:
    found = report(
        "# Findings",
        "1. Letters were not opened, as the previous review said in its recommendation 1.",
        "# Recommendations",
        "1. The Council should see each child.",
    )
    assert answered(found) == {"R1": ()}


def test_the_same_place_in_two_lists_makes_a_pair_likelier_but_is_no_link_alone() -> None:
    findings = [
        Finding(id="F1", text="Neighbours were heard as people with a complaint."),
        Finding(id="F2", text="The bath was run by a child of five."),
    ]
    asked = [
        Recommendation(id="R1", text="Officers should answer every call from a member of the public."),
        Recommendation(id="R2", text="Payroll must be paid monthly."),
    ]
    links = link(findings, asked)
    assert [(one.finding, one.recommendation) for one in links.candidates] == [("F1", "R1")]
    assert (links.findings_without, links.recommendations_without) == (("F2",), ("R2",))


def test_where_the_report_ties_most_of_them_itself_words_alone_are_only_perhaps() -> None:
    findings = [
        Finding(id="F1", text="Nobody asked the father where he slept."),
        Finding(id="F2", text="No interpreter was booked."),
    ]
    asked = [
        Recommendation(id="R1", text="Visitors should ask who lives in the home.", finding="F1"),
        Recommendation(id="R2", text="The Trust should ring each family.", finding="F1"),
        Recommendation(id="R3", text="Interpreters should be booked for each meeting."),
    ]
    links = link(findings, asked)
    assert ("F2", "R3") in {(one.finding, one.recommendation) for one in links.candidates}
    assert links.strong == {("F1", "R1"), ("F1", "R2")}


def test_what_stands_beside_a_finding_tells_its_subject() -> None:
    found = report(
        "# Lessons",
        "## Sleeping arrangements",
        *("Finding 1: Workers took the mother's word.", "The cot stood unused in the hall."),
        "## Prescriptions",
        *(
            "Finding 2: Nobody compared what each had written down.",
            "The pharmacist filled two scripts for methadone.",
        ),
        "# Recommendations",
        "1. The pharmacist should ring the prescriber of methadone where two scripts arrive.",
        "2. Visitors should look at the cot.",
    )
    assert link(found.findings, found.recommendations).strong == {("F1", "R2"), ("F2", "R1")}


def test_advice_in_the_order_of_the_findings_is_read_in_it_where_words_leave_it_open() -> None:
    texts = (
        ("The bruise was not written down at nursery.", "Staff should write down each bruise."),
        ("The bruise was not written down on the ward.", "A bruise should be written down at once."),
        ("The interpreter came too late.", "An interpreter should be there from the start."),
    )
    findings = [Finding(id=f"F{n}", text=one) for n, (one, _) in enumerate(texts)]
    asked = [Recommendation(id=f"R{n}", text=one) for n, (_, one) in enumerate(texts)]
    assert link(findings, asked).strong == {("F0", "R0"), ("F1", "R1"), ("F2", "R2")}


def test_a_column_of_what_should_change_beside_what_was_found_holds_the_recommendations() -> None:
    rows = [
        ["Theme", "What we found", "What should change"],
        ["Home", "Nobody asked where the father slept.", "The Trust should ask who lives in the home."],
    ]
    found = report("# Summary of learning", table=rows)
    assert [one.text for one in found.recommendations] == ["The Trust should ask who lives in the home."]
    assert answered(found) == {"R1": ("F1",)}


def test_statements_that_each_lead_to_a_list_are_the_findings_it_answers() -> None:
    found = report(
        "# Where to go from here",
        *("Letters lay unopened for weeks.", "• The surgery should open each letter the same day."),
        *("Nobody asked the father where he slept.", "• Visitors should ask who lives in the home."),
    )
    assert [one.text for one in found.findings] == [
        "Letters lay unopened for weeks.",
        "Nobody asked the father where he slept.",
    ]
    assert answered(found) == {"R1": ("F1",), "R2": ("F2",)}


def test_lines_numbered_r1_r2_are_recommendations_and_no_chapter_r() -> None:
    found = report(
        *(
            "# Analysis",
            "Nobody asked.",
            "R1 The Trust should ask each mother.",
            "R2 The Council should ask, too.",
        )
    )
    assert [one.text for one in found.recommendations] == [
        "The Trust should ask each mother.",
        "The Council should ask, too.",
    ]


def test_a_subject_in_other_words_at_another_place_is_met() -> None:
    findings = [
        Finding(id="F1", text="The flat had no heating and the arrears grew all winter."),
        Finding(id="F2", text="Workers took promises as change and did not look beneath them."),
    ]
    asked = [
        Recommendation(id="R1", text="The Board should teach how to work with people who appear to comply."),
        Recommendation(id="R2", text="The council should see that no home is without fuel or electricity."),
    ]
    found = {one.finding: one.recommendation for one in reversed(link(findings, asked).candidates)}
    assert found == {"F1": "R2", "F2": "R1"}


def test_a_bold_line_that_points_back_is_no_heading_of_what_comes_next() -> None:
    found = report(
        "# Key findings",
        *("1. Letters were not opened.", "2. The door stayed shut."),
        "# Recommendations",
        "! Recommendation 1",
        *("The Trust should ring each family.", "! Arising from: Key finding 1"),
        "! Recommendation 2",
        *("The Council should see each child.", "! Arising from: Key finding 2"),
    )
    assert answered(found) == {"R1": ("F1",), "R2": ("F2",)}


def test_words_of_one_subject_meet_though_none_is_the_same() -> None:
    findings = [
        Finding(id="F1", text="Two officers went away without going upstairs."),
        Finding(id="F2", text="What he said to the dinner lady was not passed on."),
        Finding(id="F3", text="The family was known to live overcrowded."),
    ]
    asked = [
        Recommendation(id="R1", text="Teach lunchtime staff how to write down a disclosure."),
        Recommendation(id="R2", text="The housing service should put large families first."),
        Recommendation(id="R3", text="The Chief Constable to issue a new standing order to the force."),
    ]
    best: dict[str, str] = {}
    for one in link(findings, asked).candidates:
        best.setdefault(one.finding, one.recommendation)
    assert best == {"F1": "R3", "F2": "R1", "F3": "R2"}


FOUR = (
    "1. Letters lay unopened.",
    "2. The door stayed shut.",
    "3. Nobody rang back.",
    "4. The room was cold.",
)


def test_a_label_may_say_in_brackets_what_it_answers() -> None:
    asked = (
        *("Recommendation 1 (Learning Points 3 and 4)", "The Trust should ring each family."),
        *("Recommendation 2 (Learning Point 1):", "The Council should open each letter."),
    )
    assert answered(report("# Learning points", *FOUR, "# Recommendations", *asked)) == {
        "R1": ("F3", "F4"),
        "R2": ("F1",),
    }


def test_what_is_said_to_have_no_recommendation_is_answered_by_none() -> None:
    asked = (
        "Recommendation 1: The Trust should ring each family (finding 3).",
        "No recommendation is made on finding 4.",
    )
    assert answered(report("# Findings", *FOUR, "# Recommendations", *asked)) == {"R1": ("F3",)}


def test_a_cell_that_says_that_nothing_is_asked_holds_no_recommendation() -> None:
    rows = [
        ["Finding", "Recommendation"],
        ["Letters lay unopened for weeks.", "The Trust should open each letter."],
        ["The home had no advice at night.", "No recommendation is made, as the home has closed."],
    ]
    found = report("# Findings and recommendations", table=rows)
    assert [one.text for one in found.recommendations] == ["The Trust should open each letter."]


def test_a_sentence_about_recommendations_above_labelled_ones_is_none() -> None:
    found = report(
        "# 9 Recommendations",
        "9.1 The panel agreed that recommendations should be few. Work already done is not repeated.",
        "Recommendation 1",
        "The Trust should ring each family.",
    )
    assert [one.text for one in found.recommendations] == ["The Trust should ring each family."]
