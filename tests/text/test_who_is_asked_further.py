"""Who is asked, and of what, where a sentence tells something first or a later one says whose task it is."""

import pytest
from spans import words

from scrlib.recommendations.smart import judge
from scrlib.records import Criterion
from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Every ward sister has a view on this and must write it on the round sheet.", ["Every ward sister"]),
        (
            "Manners are learned by all and the Housing Service should print its card again.",
            ["the Housing Service"],
        ),
        ("The Council wishes to be assured that the hostel is warm.", ["The Council"]),
        ("The review leaves it to the Trust to decide which ward takes teenagers.", ["the Trust"]),
        ("The Panel notes this and asks the Housing Service to mend the door.", ["the Housing Service"]),
        ("The Board would like to see each hospice ring the family that day.", ["each hospice"]),
        ("The Registrar of Births is urged to close the loophole.", ["The Registrar of Births"]),
        ("The Camping Club would do well to ask members about gas heaters.", ["The Camping Club"]),
        ("It is the recommendation of the panel that the Council mends the lift.", ["the Council"]),
        ("Strategic recommendation 3: that the ICB buys a second scanner.", ["the ICB"]),
        (
            "For the Drug Service: where a parent stops coming, the keyworker will ring.",
            ["Drug Service", "the keyworker"],
        ),
        ("There is merit in the two hospices agreeing one form.", ["the two hospices"]),
        ("The panel would welcome the Trust ringing each family.", ["the Trust"]),
        ("It would make sense for the Council to print the number.", ["the Council"]),
        ("We look to the Council to mend the lift.", ["the Council"]),
        ("The Trust undertakes to buy a second scanner.", ["The Trust"]),
        ("There is merit in a second scanner.", []),
        ("IT should give the night team one password for both.", ["IT"]),
    ],
)
def test_who_is_asked_is_told_from_those_who_ask_and_from_what_is_said_before(
    text: str, owners: list[str]
) -> None:
    assert words(parse(text).owners) == owners


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "A crisis card will be given out by the duty worker at Linden Ward.",
            ["the duty worker at Linden Ward"],
        ),
        ("The letter is to be signed by the consultant in May.", ["the consultant"]),
        (
            "Each man will be met at the gate by a worker from Moorby Probation.",
            ["a worker from Moorby Probation"],
        ),
        ("Each child should be seen by a doctor from Monday.", []),
        ("Dr Hale, the lead GP, should ring the pharmacy each Friday.", ["Dr Hale, the lead GP"]),
        ("In view of this, Moorby Council, should mend the lift.", ["Moorby Council"]),
        (
            "Hostels in the town, whether run by the Council or not, should each keep a list.",
            ["Hostels in the town"],
        ),
        (
            "Officers attending domestic incidents must ask who else lives there.",
            ["Officers attending domestic incidents"],
        ),
        ("Staff training courses should be listed in one place.", []),
        ("The agencies concerned should agree one form.", ["The agencies concerned"]),
        ("(a) The Trust should mend the lift; (b) the Trust should mend the door.", ["The Trust"]),
        ("He is not to go home yet: Clinical Lead, Burns Ward.", ["Clinical Lead, Burns Ward"]),
        ("Consider how hostels could share one list.", []),
        ("The panel found good work by the nursery and this should continue.", []),
        ("The paramedic should leave a copy of the form with the carer.", ["The paramedic"]),
    ],
)
def test_an_owner_is_given_with_where_they_work_and_not_with_when_it_is_due(
    text: str, owners: list[str]
) -> None:
    assert words(parse(text).owners) == owners


@pytest.mark.parametrize(
    ("later", "owners"),
    [
        ("This falls to the Family Hub, which has the numbers.", ["Family Hub"]),
        ("Responsibility for this rests with the Family Hub.", ["Family Hub"]),
        ("This is for the Family Hub to take forward with partners.", ["Family Hub"]),
        ("This came to the Family Hub in May.", []),
    ],
)
def test_a_later_sentence_says_whose_task_it_is(later: str, owners: list[str]) -> None:
    found = parse(f"Ring every family on the waiting list. {later}")
    assert (words(found.owners), words(found.actions)) == (owners, ["Ring every family on the waiting list"])


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Where a resident is to be moved, the manager must ring the family.", ["ring the family"]),
        ("The Trust should by March 2023 buy two hoists.", ["buy two hoists"]),
        ("The Clinic should in agreement with the prison write a letter.", ["write a letter"]),
        ("The Fire Service should, under its new duty, fit an alarm.", ["fit an alarm"]),
        (
            "Any bruise on a baby, however small, should be seen by a doctor.",
            ["Any bruise on a baby, however small, should be seen by a doctor"],
        ),
        (
            "A test of the callout list, covering nights, to be run by the Duty Team.",
            ["A test of the callout list, covering nights, to be run by the Duty Team"],
        ),
    ],
)
def test_what_is_asked_is_told_from_when_it_is_and_from_what_stands_between(
    text: str, actions: list[str]
) -> None:
    assert words(parse(text).actions) == actions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Trust should build the confidence of its midwives.", "partly"),
        (
            "The Trust should build the confidence of its midwives by giving each a day with the drug team.",
            "met",
        ),
        ("The Council should make its complaints form easier to find.", "partly"),
        ("The Council should make the alarm louder in each flat.", "met"),
        ("The Board should disseminate the learning from this review.", "partly"),
        ("The Board should share the findings with each school by letter.", "met"),
        ("The Trust should ensure that nurses understand when to ring the doctor.", "partly"),
        ("The Trust should ensure that each fall is written in the ward book.", "met"),
        ("The Council should be able to show that it listens.", "partly"),
        ("The Council should review its lettings policy, which was last looked at in 2014.", "partly"),
        ("The Council should review its lettings policy to see whether it shuts out hostel tenants.", "met"),
        ("The Trust should think about whether its night rota needs a second nurse.", "partly"),
        ("Practitioners should think about how a child feels.", "not_met"),
        ("Senior managers in Moorby Housing Trust should ring each tenant who has lost the heating.", "met"),
        ("Staff in all agencies should ring each tenant who has lost the heating.", "partly"),
        ("There should be a list of keyholders for each block, open to the night staff.", "partly"),
        ("There should be a robust culture of challenge in each team.", "not_met"),
    ],
)
def test_a_state_in_the_dress_of_an_act_is_told_from_the_act(text: str, expected: str) -> None:
    verdict = judge(parse(text))[Criterion.SPECIFIC].verdict
    assert verdict is not None
    assert verdict.value == expected


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "The Trust should rewrite its policy, buy pumps, train bank staff, hire a lead and paint a room.",
            ["rewrite its policy", "buy pumps", "train bank staff", "hire a lead", "paint a room"],
        ),
        (
            "The Trust should share the care plan, review notes, contact sheets and risk forms.",
            ["share the care plan, review notes, contact sheets and risk forms"],
        ),
        (
            "The ICB should work with landlords to introduce a monthly report on damp.",
            ["work with landlords to introduce a monthly report on damp"],
        ),
        ("The Council should, however, mend the lift.", ["mend the lift"]),
        (
            "The Council should write to each tenant by 1 May 2024 setting out the new rules.",
            ["write to each tenant by 1 May 2024 setting out the new rules"],
        ),
        (
            "The Council should write to each tenant in the block by 1 May 2024 and mend the lift.",
            ["write to each tenant in the block", "mend the lift"],
        ),
        ("The night records to show who was seen.", ["The night records to show who was seen"]),
        ("A leaflet to show parents the way.", ["A leaflet to show parents the way"]),
        (
            "Clinic Manager: with the Head of Nursing, remove the second lock from the bathroom.",
            ["remove the second lock from the bathroom"],
        ),
        (
            "Schools to weigh absence, unmet need and changes of carer when deciding whether to refer.",
            ["weigh absence, unmet need and changes of carer when deciding whether to refer"],
        ),
    ],
)
def test_a_row_of_acts_is_told_from_a_row_of_things(text: str, actions: list[str]) -> None:
    assert words(parse(text).actions) == actions


def test_it_is_the_body_of_the_sentence_before() -> None:
    found = parse("Moorby Housing has mended the lifts. It should now mend the doors of the flats.")
    assert words(found.owners) == ["Moorby Housing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council should review its procedures for tenants who leave prison.", "partly"),
        (
            "The Council should review its procedures for men leaving prison, in particular who meets them.",
            "met",
        ),
        ("The Trust should examine how the night rota is filled.", "partly"),
        ("The Trust should review every fall on the ward for what the night staff were doing.", "met"),
        ("The Board should seek a report from each hospice on its use of locums.", "met"),
        ("The Board should seek assurance from each hospice on its use of locums.", "partly"),
        ("The Board should raise with the Home Office the lack of a register.", "met"),
        ("The Board should raise awareness of the lack of a register.", "partly"),
        ("The Trust should take account of the history of the family.", "partly"),
        ("Fire Service: a card for the social worker of children found sleeping in sheds.", "met"),
        ("Housing should stop asking women for proof of injury before a priority transfer is made.", "met"),
        ("Housing should see children as a priority.", "partly"),
        ("The Borough's commissioners should buy a second hoist for each home.", "met"),
        ("Commissioners should buy a second hoist for each home.", "partly"),
        ("Alcohol services must ask about children.", "partly"),
        ("Safeguarding partners should consider whether the panel should be chaired by a doctor.", "partly"),
        ("The Board should hold a learning event for practitioners and managers.", "partly"),
        ("The Board should hold a learning event on wound care for the nurses of the three hospices.", "met"),
        ("The Trust should provide the Board, by May, with evidence that each ward has a hoist.", "met"),
    ],
)
def test_a_look_at_an_arrangement_is_told_from_a_look_for_something(text: str, expected: str) -> None:
    verdict = judge(parse(text))[Criterion.SPECIFIC].verdict
    assert verdict is not None
    assert verdict.value == expected


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Moorby Police: amend the pocket card.", ["Moorby Police"]),
        ("Request to the Moorby Police: amend the pocket card.", ["Moorby Police"]),
        ("Recommendation for the Moorby Police. The pocket card is to be amended.", ["Moorby Police"]),
        ("Recommendations for the Moorby Police\nThe pocket card is to be amended.", ["Moorby Police"]),
        ("Moorby Police – the pocket card is to be amended.", ["Moorby Police"]),
        ("The pocket card was old. Moorby Police: officers to be sent a new one.", ["Moorby Police"]),
        ("Pocket cards: the old ones are to be amended.", []),
        ("For that reason: the pocket card is to be amended.", []),
    ],
)
def test_a_heading_says_who_is_asked_whatever_closes_it(text: str, owners: list[str]) -> None:
    assert words(parse(text).owners) == owners
