"""What leaves a room for other pages and for paper: promises, rewordings, the key, the cases."""

from leading import Trainer
from on_paper import words_of

from scrlib.documents import open_plan
from scrlib.learning.sessions import key, session
from scrlib.plans.reading import read_plan
from scrlib.records.learning import Answer

INQUIRY = session("inquiry.full.150")
PROPOSITION = "Each new baby is seen at home by two of us in the first week."


def wrote(trainer: Trainer, who: int, step: str, **texts: str) -> None:
    """What somebody wrote on a step; two underscores stand for the point of a question's id."""
    answers = [Answer(question=id.replace("__", "."), value=text) for id, text in texts.items()]
    assert trainer.store.submit(who, step, answers, 30)


def test_the_session_on_paper_holds_the_whole_key_only_where_the_trainer_asks_for_it(trainer):
    trainer.at("before").press("pack_file").press("pack_file", "key")
    (plain, without), (told, whole) = trainer.files
    assert (plain, told) == (
        "A short session, on paper.docx",
        "A short session, on paper, with its key.docx",
    )
    assert "SECRET" not in words_of(without)
    assert "SECRET no date at all." in words_of(whole)


def test_what_a_room_promised_becomes_a_plan_of_what_the_trainer_picked(tmp_path):
    trainer = Trainer(tmp_path, INQUIRY, key(INQUIRY.id))
    first, second = trainer.people(2)
    wrote(trainer, first, "design", own__proposition=PROPOSITION)
    wrote(
        trainer, first, "deliver", deliver__commitment="We ring the ward.", deliver__offer="An hour a week."
    )
    wrote(trainer, second, "deliver", deliver__commitment="Nobody picked this.")
    trainer.at("design").press("pick", f"design|own.proposition|{first}")
    trainer.at("deliver").press("pick", f"deliver|deliver.commitment|{first}").press("plan_file")
    ((name, plan),) = trainer.files
    (action,) = read_plan(open_plan(name, plan)).actions
    assert (action.recommendation_text, action.action) == (PROPOSITION, "We ring the ward.")


def test_a_proposition_that_nothing_was_promised_for_is_a_row_of_its_own(tmp_path):
    trainer = Trainer(tmp_path, INQUIRY, key(INQUIRY.id))
    (who,) = trainer.people(1)
    wrote(trainer, who, "design", own__proposition=PROPOSITION)
    trainer.at("design")
    assert "Nothing of that kind is picked yet." in trainer.page
    trainer.press("pick", f"design|own.proposition|{who}")
    assert ("plan_file", "") in trainer.offered() and ("hand_over", "") not in trainer.offered()


def test_what_a_room_reworded_waits_on_check_recommendations(trainer):
    (who,) = trainer.people(1)
    wrote(trainer, who, "rewrite", X3__rewrite="The Named Nurse will ring every week.")
    trainer.at("rewrite").press("pick", f"rewrite|X3.rewrite|{who}").press("hand_over")
    sent = ("01_check_recommendations", "Trainer’s board", ("The Named Nurse will ring every week.",))
    assert trainer.handed == [sent]
    assert "1 text waits on the page Check recommendations" in trainer.page


def test_a_sample_case_comes_with_its_notes_from_the_door_of_the_board(trainer):
    trainer.press("case_file", "neglect|notes").press("case_file", "neglect|nothing")
    ((name, data),) = trainer.files
    assert name.endswith(", for the trainer.docx")
    assert "For the trainer only." in words_of(data)


def test_the_notes_on_the_case_stand_with_what_is_for_the_trainer_only(tmp_path):
    near_miss = session("near_miss.transition.40")
    trainer = Trainer(tmp_path, near_miss, key(near_miss.id)).at("commit")
    assert "The factor that is missed." in trainer.page
    assert "The factor that is missed." not in trainer.press("projector", "on").page


def test_a_case_that_was_worked_by_three_routes_is_offered_so_at_the_end_and_only_then(tmp_path):
    near_miss = session("near_miss.transition.40")
    trainer = Trainer(tmp_path, near_miss, key(near_miss.id))
    offered = ["11_three_routes.ipynb" in trainer.at(one).page for one in ("expert", "take_away")]
    assert offered == [False, True]
    assert "11_three_routes.ipynb" in trainer.at("expert").press("end", "on").page


def test_a_case_that_was_not_worked_by_three_routes_is_not_offered_so(tmp_path):
    trainer = Trainer(tmp_path, INQUIRY, key(INQUIRY.id)).at("monday")
    assert "11_three_routes.ipynb" not in trainer.page


def test_the_board_tells_which_factors_the_same_people_found(tmp_path):
    near_miss = session("near_miss.transition.40")
    trainer = Trainer(tmp_path, near_miss, key(near_miss.id))
    for who in trainer.people(2):
        wrote(trainer, who, "commit", factor__record_carries="present", factor__known_adult="present")
    page = trainer.at("room").press("question", "factor.record_carries").page
    assert "Which factors the same people found" in page
    assert page.count(">100%<") == 2  # of three factors the first two hold all that was found
