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


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("The Trust should ensure that beds are kept and that ward clerks are shown the new list.", 2),
        (
            "The Council should ensure that a lead is named, that parents are told who it is, that use is "
            "monitored and that a second lead is trained.",
            3,
        ),
        ("The Trust should ensure, by the summer, that each ward has a family room.", 1),
        ("The Trust should ensure that nurses hold a key and that they feel confident to use it.", 1),
        ("The Trust should ensure that nurses hold a key, and that their use of it is audited.", 1),
        ("The Trust should ensure that nurses say 'died', and that 'passed on' is never written.", 1),
        ("The Trust should ensure that notes are kept and that they are kept in a fair and timely way.", 1),
        ("The Trust should meet the standard that calls are answered and that messages are passed on.", 1),
    ],
)
def test_each_thing_to_be_ensured_is_one_but_no_check_quality_or_denial(text: str, actions: int) -> None:
    assert parse(text).bundled == actions


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Carers should be asked to each review and should be offered a lift.", 2),
        ("The desk should ring the ward, and the answer should be written on the board.", 2),
        ("Nurses should draw up a rota. The Head of Estates to repair the family room door.", 2),
        ("The rota needs to be fair. The Head of Estates to implement this.", 1),
        ("The Trust should: name a lead; print a card; and make sure that porters carry it.", 3),
        ("Clubs should share worries early, attend child protection meetings and keep a diary.", 3),
    ],
)
def test_a_second_duty_counts_whoever_has_it_and_whatever_joins_it(text: str, actions: int) -> None:
    assert parse(text).bundled == actions


@pytest.mark.parametrize(
    "text",
    [
        "The form should be shortened, tested with three families and relaunched by October.",
        "The lead should visit the ten clubs and offer each a starter pack.",
        "Officers should speak to each child and write down what was said.",
        "The Governors should agree a log with the school and check compliance through the safe.",
        "The Trust should review its bruising protocol and ensure that it fits national guidance.",
        "The Trust should fund two more posts to reduce caseloads and improve the quality of visits.",
    ],
)
def test_what_is_done_to_the_same_thing_in_turn_is_one_job(text: str) -> None:
    assert parse(text).bundled == 1
