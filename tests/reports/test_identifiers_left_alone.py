"""Who is left alone: pseudonyms, the report's own authors, those it thanks, places and reviews."""

import pytest
from identified import people, words_found
from word_reports import report

from scrlib.cases.identifiers import find_identifiers
from scrlib.cases.in_reports import identifiers_in


@pytest.mark.parametrize(
    "declaration",
    [
        "The child will be called Jordan in this report.",
        "Jordan (not his real name) was two.",
        "In this report the boy is known as Jordan.",
        "Jordan is not the child's real name.",
        "Names: the agreed pseudonyms are Jordan and Ash.",
        "The child chose to be called Jordan.",
        "A boy of two, whom we call Jordan, was seen.",
        "The children are referred to as Ash and Jordan.",
        "The name Jordan is used to protect him.",
    ],
)
def test_a_declared_pseudonym_is_left_alone_in_the_whole_text(declaration):
    assert people(declaration, "Jordan's aunt said that Jordan was well.") == []
    assert people(declaration, "In the notes he is Jordan Mills.") == ["Jordan Mills"]


def test_a_list_headed_pseudonyms_declares_each_name_in_it():
    assert people(
        "Pseudonyms", "Holly", "sister, aged eleven", "Child: Leo", "Then Holly, Leo and Carol met."
    ) == ["Carol"]


def test_an_alias_is_no_pseudonym():
    assert people("He was known to the police as Darren Pike.") == ["Darren Pike"]
    assert people("His real name, Kyrone Balfour, was known. He is called Ty in this report.") == [
        "Kyrone Balfour"
    ]


@pytest.mark.parametrize(
    "declaration",
    [
        "Independent overview report author: Kathleen Penhaligon",
        "Lead reviewers: Owen Baptiste and Kathleen Penhaligon",
        "This review was written by Kathleen Penhaligon.",
        "The Board appointed Kathleen Penhaligon as independent reviewer.",
        "The author of this report, Kathleen Penhaligon, is independent.",
    ],
)
def test_the_reports_own_author_is_left_alone(declaration):
    text = "Ms Penhaligon met Carol Pike. Kathleen Penhaligon thanks the family."
    assert people(declaration, text) == ["Carol Pike"]


@pytest.mark.parametrize(
    "text",
    [
        "Carol Pike was visited by the lead reviewer.",
        "His aunt, Carol Pike, helped the independent author to know him.",
        "The mother, Carol Pike, and the lead reviewer agreed a date.",
        "The author asked Carol Pike about the report.",
        "The court report was completed by Carol Pike in May.",
        "The looked after child review was chaired by Carol Pike.",
        "Signed by Carol Pike, mother",
    ],
)
def test_who_met_the_author_or_wrote_another_report_is_not_the_author(text):
    assert people(text) == ["Carol Pike"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lea, a former director of social services, was appointed as independent author.",
        "Ann Lea of Lea Consulting is the lead reviewer.",
        "Ann Lea, an experienced social worker and independent author, wrote it.",
        "The Board asked Ann Lea to lead the review.",
        "The review was led by Ann Lea and Bo Ray.",
    ],
)
def test_who_was_asked_to_write_or_lead_it_is_the_author(text):
    assert people(text) == []


def test_the_reviewer_may_be_called_sir_and_a_first_name_and_nobody_else_may():
    declared = "Lead reviewer: Sir Peregrine Holt"
    assert people(declared, "Sir Peregrine met the family.") == []
    assert people(declared, "Mr Peregrine met the family.") == ["Mr Peregrine"]
    assert people(declared, "Dame Joanne met the family.") == ["Dame Joanne"]


def test_the_author_may_sign_with_an_initial_after_a_title():
    assert people("Report written by Dr Kathleen Penhaligon.", "Dr K. Penhaligon", "Dr J. Penhaligon") == [
        "Dr J. Penhaligon"
    ]


def test_whoever_was_commissioned_to_lead_it_is_left_alone():
    assert people("Owen Baptiste was commissioned to lead it.", "Owen Baptiste met the aunt.") == []


def test_names_that_go_on_after_a_pseudonym_are_declared_too():
    declared = "The name Marlow is a pseudonym. The two children are called Ash and Maya."
    assert people(declared, "Ash told us. Maya laughed. Jodie waited.") == ["Jodie"]


@pytest.mark.parametrize(
    "text", ["It answers the second finding. (F.II)", "They moved to Kestrel Bay in May."]
)
def test_numbers_of_findings_and_places_by_the_sea_are_nobody(text):
    assert people(text) == []


def test_the_word_page_in_a_footer_is_no_surname():
    found = find_identifiers(
        [("page footer", "Review of Child M, Anna Page 2 of 9"), ("1", "Anna Page rang.")]
    )
    assert [one.words for one in found] == ["Anna", "Anna Page"]


def test_names_given_by_hand_are_left_alone():
    assert people("Zsófia met Owen Baptiste.", pseudonyms=["Zsofia"], reviewer=["Owen Baptiste"]) == []


@pytest.mark.parametrize(
    "line", ["Ruth Applegarth, February 2011", "Kestrel Board. Report of Ruth Applegarth, April 2014"]
)
def test_a_name_with_a_month_on_the_cover_is_who_wrote_the_report(line):
    assert words_found("Report on the death of S", line, "Ruth Applegarth asked why.", cover=2) == []
    assert words_found("Report on the death of S", "Tom met Ruth Applegarth, February 2011", cover=1) != []


@pytest.mark.parametrize("line", ["Yours sincerely,", "Signed", "Lead reviewer", "Overview author"])
def test_who_signs_below_a_line_of_its_own_wrote_the_report(line):
    assert people("The flat was cold.", line, "Nerys Applegarth", "Ms Applegarth saw the flat.") == []


def test_who_says_i_wrote_the_report():
    assert people("I, Marian Toll, was asked to write this report.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am grateful to Jane Whitfield and Tom Okafor, who typed this report.", []),
        ("With thanks to Priya Shah for her help.", []),
        ("We thank Sarah Smith, the mother of T.", ["Sarah Smith"]),
        ("Lee Marsden was grateful to the nurse, Jane Whitfield.", ["Lee Marsden", "Jane Whitfield"]),
    ],
)
def test_people_thanked_by_the_report_are_left_alone_but_not_a_family(text, expected):
    assert people(text) == expected


def test_a_page_of_acknowledgements_is_left_alone_and_the_text_below_is_not():
    page = ("Acknowledgements", "Beth Carrow typed this report and Jim Snell drew the family tree.")
    assert people(*page, "Jim Snell visited the flat.") == ["Jim Snell"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The family moved to Thornaby Vale in May.", []),
        ("Thornaby Vale has few places to play.", []),
        ("Services across Oxlode Marsh were stretched.", []),
        ("Ottoline Marsh said that he was well.", ["Ottoline Marsh"]),
        ("His cousin Xiu Wood came.", ["Xiu Wood"]),
    ],
)
def test_a_place_of_two_words_is_no_person_unless_something_is_said_of_it_as_of_one(text, expected):
    assert people(text) == expected


def test_a_word_for_when_before_a_name_is_not_part_of_it():
    assert people("Afterwards Jodie went home.") == ["Jodie"]


def test_the_short_name_of_a_kind_of_review_before_a_pseudonym_in_quotation_marks_is_no_first_name():
    assert people("Maya, as she is called here, was nine.", 'LCSPR "Maya" | Version: final') == []


@pytest.mark.parametrize(
    "line",
    [
        "Lead investigators: Dr Ottoline Vane (patient safety) and Rupert Ashby (safeguarding)",
        "REPORT OF OTTOLINE VANE Q.C.",
        "Professor Ottoline Vane, Dr Rupert Ashby and Dr Helen Marsh",
    ],
)
def test_those_whom_a_cover_names_as_its_authors_are_left_alone(line):
    assert [one.words for one in find_identifiers([("cover", line)], cover=1)] == []


def test_a_name_alone_on_the_cover_without_a_title_may_be_the_childs():
    assert [one.words for one in find_identifiers([("cover", "Shanice Vane")], cover=1)] == ["Shanice Vane"]


def test_the_place_that_a_board_is_named_after_is_no_person_even_where_its_words_are_a_name():
    board = "This review is for the Kelsey Bay Safeguarding Children Partnership."
    assert people(board, "Kelsey Bay has few schools.") == []
    assert people(board, "His aunt, Kelsey Baylis, rang.") == ["Kelsey Baylis"]


def test_a_list_of_sources_names_authors_and_publishers_and_nobody_in_the_case():
    told = report(
        "# The family", "Shanice Vane rang.", "# References", "Hill, M. (2011). Leeds: Palgrave Macmillan."
    )
    assert [one.words for one in identifiers_in(told)] == ["Shanice Vane"]
