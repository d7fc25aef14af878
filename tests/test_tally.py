"""How many actions are counted: one for each job that a lead officer would log separately."""

import pytest

from scrlib.text.clauses import parse


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "The Trust should introduce a handover sheet, to replace the calls which nobody wrote down.",
            1,
        ),
        (
            "The Matron should visit both wards, and the ward clerks should be asked to keep the list.",
            2,
        ),
        ("The Council should survey thirty tenants, to establish whether they knew whom to ring.", 1),
        ("The Board is to find a room, to pay for a cook and to print a poster.", 3),
    ],
)
def test_a_purpose_after_a_comma_is_no_action_of_its_own(text: str, actions: int) -> None:
    assert parse(text).bundled == actions


@pytest.mark.parametrize(
    "text",
    [
        "Nurseries should be reminded of their duty to pass on records and to keep a copy.",
        "The Trust should ensure that all ward staff are aware of the new pathway and know where it is.",
        "The Board should seek assurance that housing officers understand coercive control and record it.",
        "Practitioners should be professionally curious, should not forget siblings and should ask again.",
        "Volunteers should remain alert and should not take an answer at face value.",
    ],
)
def test_what_is_taught_or_only_felt_counts_once_however_many_things_it_names(text: str) -> None:
    assert parse(text).bundled == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Head of Service should agree a rota and let the Chair have the name of the first lead.",
        "The Council should adopt one risk tool and require each agency to report on its use every year.",
        "The Trust should amend the discharge form, this to be in place by the end of June.",
        "The Named Nurse will audit forty files and make sure that each was signed.",
        "The Youth Service is to review its transfer process and issue a revised process by May.",
        "Group supervision should take place each month and must include every worker in the team.",
    ],
)
def test_a_check_a_date_or_the_same_product_again_is_not_counted(text: str) -> None:
    assert parse(text).bundled == 1


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("The Police should ensure that officers attending such calls see and speak to every child.", 1),
        (
            "A community nurse should be invited to each review, and where none can come the "
            "reason should be recorded in the minutes.",
            2,
        ),
        ("Wardens must never leave a child waiting alone and must always ring the parent.", 2),
        (
            "The Board should widen its offer to young carers. This should include:\n"
            "- a leaflet\n- a drop-in at two schools\n- a named lead in each college",
            3,
        ),
        (
            "The Governors should ensure that a log is opened, that a second lead is trained, that parents "
            "are rung on the first day and that absences are put on one list.",
            4,
        ),
    ],
)
def test_verbs_on_one_thing_are_one_and_separate_jobs_are_more(text: str, actions: int) -> None:
    assert parse(text).bundled == actions
