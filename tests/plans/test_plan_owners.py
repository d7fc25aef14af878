"""Owners whose names hold "and", and who of them can be held to account."""

import pytest

from scrlib.plans.accountable import is_accountable
from scrlib.plans.fields.owners import split_owners

ONE = (
    "Office of the Police and Crime Commissioner",
    "Commissioning Manager, Office of the Police and Crime Commissioner",
    "Deputy Police, Fire and Crime Commissioner",
    "Dalewater Fire and Rescue Service",
    "Fire & Rescue Service",
    "HM Prison and Probation Service",
    "Ministry of Housing, Communities and Local Government",
    "Domestic Abuse and Sexual Violence Coordinator",
    "Youth Justice and Targeted Support Manager",
    "Assistant Chief Officer (Operations) and Personnel",
    "Assistant Director (Early Help) and Partnerships",
    "DI MASH, Westmarsh Police",
    "DI Safeguarding and Investigations",
    "DI Jane Smith, Public Protection",
    "Barnardo's Service Manager",
    "Chief Executive, Age UK Westmarsh",
    "Service Manager CIN and CP",
    "Inspector PPU and MASH",
    "Chair, Quality Sub-Group",
    "Board Manager, Learning and Improvement Subgroup",
    "Designated Nurse, Northmere Clinical Commissioning Group",
)
TWO = {
    "Police and Crime Commissioner and Chief Constable": ("Police and Crime Commissioner", "Chief Constable"),
    "Fire and Rescue Service, Health and Wellbeing Board": (
        "Fire and Rescue Service",
        "Health and Wellbeing Board",
    ),
    "Detective Superintendent PPU and Service Manager (Contact and Referral)": (
        "Detective Superintendent PPU",
        "Service Manager (Contact and Referral)",
    ),
    "Service Manager (Contact and Referral) and Detective Superintendent PPU": (
        "Service Manager (Contact and Referral)",
        "Detective Superintendent PPU",
    ),
    "Chief Inspector CAIU & Head of Early Help": ("Chief Inspector CAIU", "Head of Early Help"),
    "Designated Nurse CCG, Named GP": ("Designated Nurse CCG", "Named GP"),
    "Director (Operations) and Named Nurse": ("Director (Operations)", "Named Nurse"),
    "Assistant Director (Early Help) and Police": ("Assistant Director (Early Help)", "Police"),
    "Department for Education and Department of Health": ("Department for Education", "Department of Health"),
    "DI MASH, DI Complex Child Abuse": ("DI MASH", "DI Complex Child Abuse"),
    "Supt Safeguarding, Insp Custody": ("Supt Safeguarding", "Insp Custody"),
    "T/DI Child Abuse & DS Missing": ("T/DI Child Abuse", "DS Missing"),
    "DI Child Protection, Named Nurse": ("DI Child Protection", "Named Nurse"),
    "Age Concern Tarn Valley & Women’s Aid": ("Age Concern Tarn Valley", "Women’s Aid"),
    "Police and Women's Aid": ("Police", "Women's Aid"),
    "Home-Start Westmarsh, Victim Support": ("Home-Start Westmarsh", "Victim Support"),
    "NSPCC & Action for Children": ("NSPCC", "Action for Children"),
    "Named GP, Practice Managers’ Forum": ("Named GP", "Practice Managers’ Forum"),
    "Lead - Trainer; Support - Named GP": ("Trainer", "Named GP"),
    "Secondary Heads’ Forum, Head of Early Help": ("Secondary Heads’ Forum", "Head of Early Help"),
    "Named Midwife, Acute Trust, Training Sub-group": ("Named Midwife, Acute Trust", "Training Sub-group"),
    "Public Health and Youth Offending Service": ("Public Health", "Youth Offending Service"),
    "DCI Public Protection & Head of Safeguarding and Quality Assurance": (
        "DCI Public Protection",
        "Head of Safeguarding and Quality Assurance",
    ),
}


@pytest.mark.parametrize("owner", ONE)
def test_a_name_that_holds_and_is_one_owner(owner):
    assert split_owners([owner]) == (owner,)


@pytest.mark.parametrize(("words", "owners"), TWO.items())
def test_two_owners_are_parted_also_where_a_name_holds_and(words, owners):
    assert split_owners([words]) == owners


def test_a_post_on_one_line_and_a_body_on_the_next_are_two():
    lines = ["Commissioning Manager", "Office of the Police and Crime Commissioner"]
    assert split_owners(lines) == tuple(lines)


@pytest.mark.parametrize(
    "owner",
    ["All Heads of Service", "Relevant Heads of Service", "Every head teacher", "Individual team managers"],
)
def test_all_who_hold_a_post_are_nobody_who_can_be_asked(owner):
    assert not is_accountable(owner)


@pytest.mark.parametrize(
    "owner", ["All agencies, led by the Named Nurse", "All wards, co-ordinated by the Matron"]
)
def test_all_under_somebody_who_leads_can_be_asked(owner):
    assert is_accountable(owner)


def test_all_under_nobody_named_cannot():
    assert not is_accountable("All agencies, led by staff")
