"""Forms of words that further hands used: who is asked, and what of them."""

import pytest
from spans import words

from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "owners", "actions"),
    [
        (
            "Eastmoor Probation: replace the paper log with a shared record. Named Nurse to audit it.",
            ["Eastmoor Probation"],
            ["replace the paper log with a shared record"],
        ),
        (
            "HEALTH VISITING SERVICE - Amend the checklist. Named Nurse to audit 20 of them by March.",
            ["HEALTH VISITING SERVICE"],
            ["Amend the checklist"],
        ),
        (
            "NORVALE POLICE: Stop using the form. Add the names. Inspector to check thirty a month.",
            ["NORVALE POLICE"],
            ["Stop using the form", "Add the names"],
        ),
        (
            "For the Housing Department: to send the tenancy list to the MASH each Friday.",
            ["the Housing Department"],
            ["send the tenancy list to the MASH each Friday"],
        ),
        (
            "Ambulance Trust – introduce a prompt on the tablet; brief all crews by May 2019.",
            ["Ambulance Trust"],
            ["introduce a prompt on the tablet", "brief all crews"],
        ),
        (
            "Recommendation 6 (Housing and Police)\nA joint visit form to be used by the two services.",
            ["Housing and Police"],
            ["A joint visit form to be used by the two services"],
        ),
        (
            "Update the escalation policy (Thornby LSCP) by June 2024.",
            ["Thornby LSCP"],
            ["Update the escalation policy (Thornby LSCP)"],
        ),
        (
            "What will the Trust do to ensure that fathers are asked about their drinking?",
            ["the Trust"],
            ["ensure that fathers are asked about their drinking"],
        ),
        (
            "How will health partners make sure that records follow the child?",
            ["health partners"],
            ["make sure that records follow the child"],
        ),
        (
            "What is required of the Trust is that it review the rota for paediatricians.",
            ["the Trust"],
            ["review the rota for paediatricians"],
        ),
        (
            "All that is asked of schools is that they ring the number on the card.",
            ["schools"],
            ["ring the number on the card"],
        ),
    ],
)
def test_advice_is_put_to_whom_its_heading_its_label_or_its_question_names(
    text: str, owners: list[str], actions: list[str]
) -> None:
    assert words(parse(text).owners) == owners
    assert words(parse(text).actions) == actions


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "The Board should commission, together with the Adults Board, a joint protocol.",
            ["The Board", "the Adults Board"],
        ),
        (
            "The Police, working with Eastmoor Council, should map the streets.",
            ["The Police", "Eastmoor Council"],
        ),
        ("The Trust, in consultation with parents, should redesign the leaflet.", ["The Trust"]),
        ("The drug service, Turning Lane, should ask new clients.", ["The drug service, Turning Lane"]),
        (
            "The Assistant Director for Early Help and the Head of Service, Fostering, should agree a form.",
            ["The Assistant Director for Early Help and the Head of Service, Fostering"],
        ),
        (
            "The Children with Disabilities Team in Eastmoor should visit each child.",
            ["The Children with Disabilities Team in Eastmoor"],
        ),
        ("By May 2016 the share of meetings with a report from the GP should rise.", []),
        ("A course on neglect should be provided and attended by teachers.", []),
        (
            "The Trust should develop a pathway. The pathway should be approved by the Board by May.",
            ["The Trust"],
        ),
    ],
)
def test_who_is_asked_is_told_from_those_who_attend_pass_or_are_only_consulted(
    text: str, owners: list[str]
) -> None:
    assert words(parse(text).owners) == owners


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "Urgent action should be taken by the Council to fill the two posts.",
            ["fill the two posts"],
        ),
        (
            "By the end of March 2020, write to every foster carer.",
            ["write to every foster carer"],
        ),
        (
            "That (i) the Trust writes to GPs; (ii) that it amends its form; (iii) that the police be told.",
            ["writes to GPs", "amends its form", "the police be told"],
        ),
        (
            "Dr Mann recommended that notes be merged. The Panel rejected it. The Trust should add a sheet.",
            ["add a sheet"],
        ),
        (
            "The Panel considered whether to recommend a post. The Council should fill the old one.",
            ["fill the old one"],
        ),
        (
            "The Council should publish in the local press, within six weeks, a guide for parents.",
            ["publish in the local press, within six weeks, a guide for parents"],
        ),
        (
            "The Trust must ensure that all its services, including the walk-in centre, have a named doctor.",
            ["ensure that all its services, including the walk-in centre, have a named doctor"],
        ),
        (
            "The Trust and the Council should agree, by 31 March 2003, which of them is to employ the nurse.",
            ["agree, by 31 March 2003, which of them is to employ the nurse"],
        ),
        (
            "The Council should open two new centres, open to all parents, by 2012.",
            ["open two new centres, open to all parents"],
        ),
        (
            "That the Director commission a study of caseloads, such study to begin by 1 May 2009.",
            ["commission a study of caseloads"],
        ),
        (
            "Schools should have a policy on absence in place by September 2014.",
            ["have a policy on absence in place"],
        ),
        (
            "It is recommended that the Trust:\n- prints a card;\n- amends its letter.\nHe received none.",
            ["prints a card", "amends its letter"],
        ),
        (
            "There should be a duty doctor at weekends. The rota should be written by the Clinical Director.",
            [
                "There should be a duty doctor at weekends",
                "The rota should be written by the Clinical Director",
            ],
        ),
        (
            "All social workers should receive training on coercive control.",
            ["All social workers should receive training on coercive control"],
        ),
        (
            "The Trust should review its rota, to ensure that nights are covered by a doctor.",
            ["review its rota"],
        ),
        (
            "That the Trust amends its form so as to record the names of both parents.",
            ["amends its form so as to record the names of both parents"],
        ),
        (
            "The Council should write a letter for tenants and staff by May 2013.",
            ["write a letter for tenants and staff"],
        ),
        (
            "PRIMARY CARE TRUST: Encourage practices to hold meetings.",
            ["Encourage practices to hold meetings"],
        ),
        (
            "Schools should post a card with the name and telephone number of the duty worker.",
            ["post a card with the name and telephone number of the duty worker"],
        ),
        (
            "The Trust should commission an audit of 30 letters and receive the results in May 2013.",
            ["commission an audit of 30 letters"],
        ),
    ],
)
def test_what_is_asked_begins_and_ends_where_it_is_said(text: str, actions: list[str]) -> None:
    assert words(parse(text).actions) == actions
