"""How a time is put together: a word that can date, a part of the calendar, what goes on behind it."""

import pytest
from spans import words

from scrlib.text.clauses import parse

DATED = [
    "within the present school term",
    "inside the current quarter",
    "during the civic year 2011/12",
    "across the coming financial year",
    "before the long summer break",
    "by the year's end",
    "by this time next year",
    "early next year",
    "later this term",
    "by this November",
    "next Easter",
    "in time for the records upgrade of 14 June 2016",
    "in good time for the changeover in August",
    "ahead of the county show in July",
    "at its renewal on 1 October 2014",
    "when it is re-let on 1 April 2015",
    "with the November payslip",
    "in the May issue of the staff magazine",
    "at the January INSET",
    "before the Assembly rises for the summer recess",
    "before the month is out",
    "until the courts rise for Easter",
    "by the time the Executive next meets",
    "on or about 9 May 2013",
    "at its first meeting after the summer holidays",
    "at the Hilary term meeting",
    "at the Executive meeting after next",
    "not later than forty days hence",
    "within six weeks of the Board's endorsing this review",
    "ninety days after the Partnership adopts this report",
    "in the month after the family has been shown the overview",
    "over the six weeks following publication",
    "in no more than ten weeks",
    "within a timescale of four months",
    "within a six-week timetable",
    "by 31 July next",
    "by 1 June next year",
    "by half term in October",
    "by midsummer 2015",
    "in the course of 2014-2015",
    "by May/June 2016",
    "at its next meeting but one",
    "by the anniversary of the boy's death, 9 March 2014",
    "by the end of year three",
    "by the end of the second month",
    "in FY 2016-17",
    "by the close of business on 4 May",
    "from the week beginning 6 June",
    "by the second Monday in October",
    "within the 2014/15 commissioning round",
    "in its next annual report",
    "through this year's training plan",
    "with effect from the date of this report",
    "by the end of the month following publication",
    "at the June meeting of the Scrutiny Panel",
    "starting with the September intake",
    "by renewal of the licence 2019",
    "by the 20th of this month",
    "by year-end 2017",
    "by close of business on Friday 3 May 2019",
    "two weeks after this report is received",
    "in the week beginning 6 June",
    "in June's Carers Week",
    "for six months from May 2014",
    "from May 2014 for two years",
    "before the 2019/20 budget is set",
    "as part of the 2014 review of the joint plan",
]


@pytest.mark.parametrize("wording", DATED)
def test_a_time_is_read_whole_at_the_end_and_at_the_beginning(wording: str) -> None:
    behind = parse(f"The Board should publish a leaflet for parents {wording}.")
    before = parse(f"{wording[0].upper()}{wording[1:]}, the Board should publish a leaflet for parents.")
    assert (words(behind.deadlines), behind.notes) == ([wording], ())
    assert [one.lower() for one in words(before.deadlines)] == [wording.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "Staff on the ward may this month or next have other duties; they should read the plan.",
        "Nurses should record weights at each change of shift and in the same week as a transfer.",
        "Every child who moves should be seen within five working days of the transfer being received.",
        "Workers should ask about three or more moves within a period of two years.",
        "Ward managers should keep the rota for the next shift where the matron can see it.",
        "The duty worker should reply within five days of the report being received.",
    ],
)
def test_times_of_practice_stay_out(text: str) -> None:
    assert words(parse(text).deadlines) == []


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Both policies are to be brought into line; ten weeks should be ample.", "ten weeks"),
        ("The form should be redrawn. A small group should be given forty days to do it.", "forty days"),
        ("We ask the Trust for a list of vacant posts. It has two months in which to do this.", "two months"),
        (
            "The Board should name a chair. We suggest the May meeting as the point at which it does.",
            "the May meeting",
        ),
        ("The Council should rewrite its letter. The target date is the end of June.", "the end of June"),
        (
            "Work on this recommendation is wanted before the end of term. The Board should write a leaflet.",
            "before the end of term",
        ),
    ],
)
def test_a_sentence_may_say_of_a_time_that_it_is_the_one_for_the_work(text: str, time: str) -> None:
    assert (words(parse(text).deadlines), parse(text).notes) == ([time], ())


@pytest.mark.parametrize(
    "text",
    [
        "Parents should be given ten days to comment on the plan.",
        "Six weeks is too long for a baby to wait; the Trust should fund a second nurse.",
        "The social worker has ten days to complete each assessment and should use the tool.",
    ],
)
def test_a_time_that_people_are_given_in_each_case_stays_out(text: str) -> None:
    assert words(parse(text).deadlines) == []
