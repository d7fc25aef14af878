"""Where a time stands decides what it dates: the work, an act before it, each case, or what is only told."""

import pytest
from spans import words

from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("A list of carers who speak Tamil ought to be made within five months.", "within five months"),
        (
            "The Trust should alter its form. The alteration should be made within ten days.",
            "within ten days",
        ),
        ("Sling checks to be added to the ward round. To be done by: 3 months.", "3 months"),
        ("Add sling checks to the ward round. Timescale - March 2014.", "March 2014"),
        ("Add sling checks to the ward round (Jan-Mar 2014).", "Jan-Mar 2014"),
        ("Have every hostel visited unannounced, all to be complete by Christmas 2014.", "by Christmas 2014"),
        (
            "The Trust will, by 30 June 2014:\n- write a guide\n- add it to the pack\n- brief all staff",
            "by 30 June 2014",
        ),
        (
            "Wards to weigh infants. Success measure: 90% of charts complete in the June audit by May 2014.",
            "by May 2014",
        ),
        (
            "The Board should repeat the survey of carers in twelve months' time and publish the result.",
            "in twelve months' time",
        ),
        ("A note explaining why nobody was told is required by the July Board.", "by the July Board"),
        ("In Year 2 of the plan (2019-20) the Boards will map it.", "In Year 2 of the plan (2019-20)"),
        (
            "The hostel should fit alarms before the 2018 Carnival weekend.",
            "before the 2018 Carnival weekend",
        ),
        (
            "The Trust should write to carers by the date on which the unit is merged on 1 May 2014.",
            "by the date on which the unit is merged on 1 May 2014",
        ),
        (
            "New governors should be given a talk within a month of the local elections in May 2015.",
            "within a month of the local elections in May 2015",
        ),
        ("The Council should open a room within the life of the plan, by 31 March next.", "by 31 March next"),
        (
            "The Board should rewrite the escalation policy and train all midwives in neglect by 1 May 2014.",
            "by 1 May 2014",
        ),
    ],
)
def test_a_time_dates_the_work(text: str, time: str) -> None:
    assert (words(parse(text).deadlines), parse(text).notes[:1]) == ([time], ())


@pytest.mark.parametrize(
    "text",
    [
        "The Board should rebuild its audit cycle. As a first step the Chair will meet the auditor in June.",
        "Trusts should revise their leave forms and give the Board proof by May 2016 that they have done so.",
        "A new pathway for infants is needed. A scoping paper is to be written by 1 July.",
        "The Trust should adopt the joint form. Funding for printing should be found by May 2014.",
        "The Trust should try the card on two wards and bring what it learns to the Board in May 2014.",
        "Wards should review their leave forms and confirm to the Board that this has been done by May 2014.",
        "Wardens should share their logs with schools. A joint agreement should be in place by May 2014.",
        "Schools should agree who rings home, the agreement to be reported to the Forum in the autumn term.",
    ],
)
def test_a_day_on_an_enabling_act_dates_the_work_in_part(text: str) -> None:
    assert parse(text).notes[:1] == ("deadline_secondary",)


@pytest.mark.parametrize(
    "text",
    [
        "Teachers who hear of a threat should tell the lead immediately.",
        "Ministers have said that one number for each child will come by 2027; staff should check the name.",
        "Since May the ward has, from June 2017, kept a list. It should carry on.",
        "The scheme that began in 2014 in two hostels should be continued.",
        "The monthly report on lodgings should carry on.",
        "Mrs B could speak to nurses about this. She has spoken of it twice, in May and in July.",
        "Where a parent does not come, the family should be visited within a week.",
        "Ofsted's visit in March 2013 judged the home good; staff should read its report.",
    ],
)
def test_a_day_of_what_is_told_or_of_each_case_stays_out(text: str) -> None:
    assert words(parse(text).deadlines) == []


@pytest.mark.parametrize(
    "text",
    [
        "The panel debated asking for this by the summer. The Board should buy the course.",
        "The council promised in 2005 to shut the hostel by 2007; it should keep a list of its families.",
    ],
)
def test_a_day_that_was_only_thought_of_or_promised_dates_nothing(text: str) -> None:
    assert words(parse(text).deadlines) == []


@pytest.mark.parametrize(
    "text",
    [
        "Clerks should send the plan to the ward within five working days of completion.",
        "The Trust should ask why three wards had changed their forms in the same year.",
        "Drivers should report injuries. The manager will bring the rate of reports to the Board in May.",
        "Wards should weigh infants. The matron should sample twenty records in May and tell the Trust.",
        "Wards should weigh infants. The matron is to report compliance quarterly, the first report in May.",
    ],
)
def test_a_day_on_how_a_practice_goes_on_does_not_date_the_work(text: str) -> None:
    assert words(parse(text).deadlines) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "The Trust should fund two posts. They should be advertised by May 2014 and filled by June 2014.",
            ["by May 2014", "by June 2014"],
        ),
        (
            "The Council should check all wardens: the north by the end of May, the rest by the end of July.",
            ["by the end of May", "by the end of July"],
        ),
        ("The Council should ask for the figure by 1 May 2014 for referrals in 2013.", ["by 1 May 2014"]),
        (
            "Agree a flagging protocol (draft June 2019; final September 2019).",
            ["June 2019", "September 2019"],
        ),
        (
            "The Trust should, in the short term, hire two nurses and, in the longer term, train its own.",
            ["in the short term", "in the longer term"],
        ),
        ("The Trust should adopt the pathway (first used in Fenby, May 2012; revised June 2013).", []),
        ("A plan for the ward is wanted from the Trust by June 2021.", ["by June 2021"]),
        (
            "The Board should monitor attendance and, as soon as possible, appoint a deputy chair.",
            ["as soon as possible"],
        ),
    ],
)
def test_every_day_that_dates_an_act_is_told_and_no_other(text: str, times: list[str]) -> None:
    assert words(parse(text).deadlines) == times


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The Ferry Trust is encouraged in the near future to rewrite its rota.", "in the near future"),
        ("All wardens are, with immediate effect, to be given a key.", "with immediate effect"),
        ("The Ferry Trust has until Easter to rewrite its rota.", "until Easter"),
        ("The Ferry Trust has three months in which to rewrite its rota.", "three months"),
        ("The Ferry Trust has been given until the end of May to rewrite its rota.", "until the end of May"),
        ("The Council is asked by June 2014 to open a drop-in.", "by June 2014"),
        ("The Ferry Trust needs, before the winter, to rewrite its rota.", "before the winter"),
        ("Wardens are from 1 June to sign the log.", "from 1 June"),
        ("Schools are invited before the summer holidays to name a lead.", "before the summer holidays"),
    ],
)
def test_a_time_put_between_the_asking_and_what_is_asked_hides_neither(text: str, time: str) -> None:
    found = parse(text)
    assert (found.parsed, len(found.clauses), words(found.deadlines)) == (True, 1, [time])


def test_a_time_within_what_is_told_of_children_is_none() -> None:
    text = "The Trust should match carers anew. Since April, six placements have ended inside eight weeks."
    assert words(parse(text).deadlines) == []
