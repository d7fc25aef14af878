"""Who is asked to do what: the owner and the action that the grammar finds in each form of request."""

import pytest
from spans import words

from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "owners", "actions"),
    [
        ("3.2 The Trust should amend its booking form.", ["The Trust"], ["amend its booking form"]),
        (
            "Westshire Police to flag the addresses of children on a plan.",
            ["Westshire Police"],
            ["flag the addresses of children on a plan"],
        ),
        (
            "That the Director of Public Health reviews the school nursing contract.",
            ["the Director of Public Health"],
            ["reviews the school nursing contract"],
        ),
        (
            "It is recommended that the ICB, through its Designated Doctor, writes to every practice.",
            ["the ICB, through its Designated Doctor"],
            ["writes to every practice"],
        ),
        ("Publish a leaflet for fathers.", [], ["Publish a leaflet for fathers"]),
        (
            "Point of Care lead to connect the two machines.",
            ["Point of Care lead"],
            ["connect the two machines"],
        ),
        (
            "We would like the Care Board's pharmacy lead to ring ten of them.",
            ["the Care Board's pharmacy lead"],
            ["ring ten of them"],
        ),
        ("It is for line managers to ask who has rung.", ["line managers"], ["ask who has rung"]),
        ("HSG.3 Estates to mend the lock.", ["Estates"], ["mend the lock"]),
        (
            "Public Health to buy 900 cards, midwives to hand them over.",
            ["Public Health", "midwives"],
            ["buy 900 cards", "hand them over"],
        ),
        (
            "The policy is to be sent out again. Patient Safety Lead, by Friday.",
            ["Patient Safety Lead"],
            ["The policy is to be sent out again"],
        ),
        ("That all who know the child bear this in mind.", ["all who know the child"], ["bear this in mind"]),
        (
            "The Trust accepts that it was late. It should agree a ceiling.",
            ["The Trust"],
            ["agree a ceiling"],
        ),
        (
            "What we ask is that the Nursing Board withdraws two of the three tools.",
            ["the Nursing Board"],
            ["withdraws two of the three tools"],
        ),
        (
            "Let the Regional Board say so in the protocol.",
            ["the Regional Board"],
            ["say so in the protocol"],
        ),
        (
            "We recommend to the Council's grants officer that the agreement be in plain words.",
            ["the Council's grants officer"],
            ["the agreement be in plain words"],
        ),
        (
            "It may be beneficial for children's wards to look at the handover sheet.",
            ["children's wards"],
            ["look at the handover sheet"],
        ),
        (
            "That the Training Officer (a) run four workshops; (b) visit each nursery.",
            ["the Training Officer"],
            ["run four workshops", "visit each nursery"],
        ),
        (
            "School nurses should have protected time for record keeping.",
            [],
            ["School nurses should have protected time for record keeping"],
        ),
        (
            "Cards in two languages, handed out by Neighbourhood Policing.",
            ["Neighbourhood Policing"],
            ["Cards in two languages, handed out by Neighbourhood Policing"],
        ),
        (
            "That the two services settle between them which of their officers is to chair the meeting.",
            ["the two services"],
            ["settle between them which of their officers is to chair the meeting"],
        ),
        (
            "All who see the child must write down where.",
            ["All who see the child"],
            ["write down where"],
        ),
        ("The Trust to amend its form. It hopes to do so soon.", ["The Trust"], ["amend its form"]),
        ("Safety action 8: Estates to mend the lock.", ["Estates"], ["mend the lock"]),
        ("For Early Help - reissue the form.", ["Early Help"], ["reissue the form"]),
        (
            "Can the hospital please give schools one number?",
            ["the hospital"],
            ["give schools one number"],
        ),
        (
            "The policy should be rewritten by the Head of Midwifery.",
            ["the Head of Midwifery"],
            ["The policy should be rewritten by the Head of Midwifery"],
        ),
        ("The policy should be rewritten.", [], ["The policy should be rewritten"]),
        ("All staff must be reminded of the protocol.", [], ["All staff must be reminded of the protocol"]),
        (
            "Where a child is not brought, the named doctor must telephone the social worker.",
            ["the named doctor"],
            ["telephone the social worker"],
        ),
        (
            "The Council, the Police and Health should agree a joint form.",
            ["The Council, the Police and Health"],
            ["agree a joint form"],
        ),
        ("How will the Board know that babies are safer?", ["the Board"], ["know that babies are safer"]),
        (
            "The Board should: (a) publish a guide; (b) train all midwives; (c) appoint a lead.",
            ["The Board"],
            ["publish a guide", "train all midwives", "appoint a lead"],
        ),
        ("Amend the form. Lead: Head of Midwifery.", ["Head of Midwifery"], ["Amend the form"]),
        (
            "In May the nurse rang twice. The Trust should appoint a liaison nurse.",
            ["The Trust"],
            ["appoint a liaison nurse"],
        ),
        (
            "Recommendation 6 (Moorby Police): That the Force removes the old form from its intranet.",
            ["the Force"],
            ["removes the old form from its intranet"],
        ),
        (
            "Recommendation 7 (NHS Moorby): That practices be told of the new line.",
            ["NHS Moorby"],
            ["practices be told of the new line"],
        ),
        ("Recommendation 8 (Safer sleep): That parents be told of it.", [], ["parents be told of it"]),
        ("Safer sleep: review the guidance.", [], ["review the guidance"]),
        (
            "Service Manager, Children and Families: review the guidance.",
            ["Service Manager, Children and Families"],
            ["review the guidance"],
        ),
        (
            "IMR Recommendation 2 - Moorby Homes: That a marker is placed on the tenancy file.",
            ["Moorby Homes"],
            ["a marker is placed on the tenancy file"],
        ),
        (
            "It is recommended that the Moorby ACPC changes its rule to say that a visit must be made there.",
            ["the Moorby ACPC"],
            ["changes its rule to say that a visit must be made there"],
        ),
        (
            "That Housing and the Probation Trust together ensure that a key is to be handed over in person.",
            ["Housing and the Probation Trust"],
            ["ensure that a key is to be handed over in person"],
        ),
        (
            "That the Head of Service umpires the panel.",
            ["the Head of Service"],
            ["umpires the panel"],
        ),
        (
            "It is recommended that the Trust:\n(a) replaces its bed rails;\n(b) trains the night staff.",
            ["the Trust"],
            ["replaces its bed rails", "trains the night staff"],
        ),
        (
            "Moorby LSCB to rewrite the leaflet so that it says who is to be rung at night.",
            ["Moorby LSCB"],
            ["rewrite the leaflet so that it says who is to be rung at night"],
        ),
        (
            "Consideration should be given by Moorby LSCB to the appointment of a second doctor.",
            ["Moorby LSCB"],
            ["Consideration should be given by Moorby LSCB to the appointment of a second doctor"],
        ),
        (
            "The Lead Member should receive a quarterly report on closed cases.",
            ["The Lead Member"],
            ["receive a quarterly report on closed cases"],
        ),
        ("National: That the Home Office rewrites its guide.", ["the Home Office"], ["rewrites its guide"]),
        (
            "MOORBY HOSPITALS: (b) Replace the bed rails.",
            ["MOORBY HOSPITALS"],
            ["Replace the bed rails"],
        ),
        (
            "That the Trust no longer closes a case by letter.",
            ["the Trust"],
            ["no longer closes a case by letter"],
        ),
        (
            "It is recommended that, to spare families, the Council rewrites its letter.",
            ["the Council"],
            ["rewrites its letter"],
        ),
        (
            "The Panel would wish to see the Council publish its rota.",
            ["the Council"],
            ["publish its rota"],
        ),
        (
            "There is a need for the Trust to find a second doctor.",
            ["the Trust"],
            ["find a second doctor"],
        ),
        (
            "Is the Board content that its minutes are read?",
            ["the Board"],
            ["content that its minutes are read"],
        ),
        (
            "The Board will want to rewrite its leaflet, since in this case nobody read it.",
            ["The Board"],
            ["rewrite its leaflet"],
        ),
        (
            "How does the Board intend to find out whether nurses feel able to object?",
            ["the Board"],
            ["find out whether nurses feel able to object"],
        ),
    ],
)
def test_owner_and_action_are_found_in_each_form_of_request(
    text: str, owners: list[str], actions: list[str]
) -> None:
    found = parse(text)
    assert (words(found.owners), words(found.actions)) == (owners, actions)
