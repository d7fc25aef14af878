"""What somebody in a room sends: kept, asked for, stopped, too late, a second time, and left out."""

import pytest
from lessons import THREE
from shown import row
from training import Training, votes


def test_answers_are_kept_with_their_reasons_and_how_sure_and_then_stand(training: Training) -> None:
    phone = training.joined("commit")
    training.clock.on(seconds=90)
    phone.press("send", **votes("commit", "X3", "not_met", why="No act."))
    (kept,) = training.rooms.submissions(training.code)
    assert [(one.value, one.reason, one.confidence) for one in kept.answers] == [
        ("not_met", "No act.", "sure")
    ] * 2
    assert kept.seconds == 90
    assert "Sent at 10:41. It stands as you gave it." in phone.words
    assert row(phone.page, "Is it specific?") == ["Not met (sure)", "No act."]


def test_an_answer_that_is_needed_is_asked_for_and_the_rest_stays(training: Training) -> None:
    phone = training.joined("commit")
    only_one = votes("commit", "X3", "met", why="A & B") | {"commit-X3-timely-answer": ""}
    phone.press("send", **only_one)
    assert phone.reply.status == 422
    assert "<title>Error: Judge it alone" in phone.page
    assert 'href="#commit-X3-timely-answer"' in phone.page and 'id="commit-X3-timely-answer"' in phone.page
    assert "“Is it specific?” has no answer" not in phone.words
    assert phone.page.count("A &amp; B") == 2
    assert training.rooms.submissions(training.code) == ()


def test_sending_the_same_form_again_changes_nothing(training: Training) -> None:
    phone = training.joined("commit")
    form = phone.reply
    phone.press("send", **votes("commit", "X3", "met"))
    phone.replies.append(form)
    phone.press("send", **votes("commit", "X3", "not_met"))
    (kept,) = training.rooms.submissions(training.code)
    assert kept.answers[0].value == "met"
    assert "Sent at 10:40. It stands as you gave it." in phone.words
    assert row(phone.page, "Is it specific?") == ["Met (sure)"]


def test_while_answers_are_stopped_what_was_typed_stays_in_the_boxes(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(frozen=True)
    phone.press("send", **votes("commit", "X3", "met", why="As I see it"))
    assert phone.reply.status == 409
    assert "The trainer has stopped answers for the moment." in phone.words
    assert phone.page.count("As I see it") == 2
    training.trainer(frozen=False)
    phone.press("send")
    assert training.rooms.submissions(training.code)[0].answers[0].reason == "As I see it"


def test_a_vote_that_comes_late_is_taken_while_nothing_of_the_room_has_been_shown(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(step="room")
    phone.press("send", **votes("commit", "X3", "met"))
    assert [one.step for one in training.rooms.submissions(training.code)] == ["commit"]


@pytest.mark.parametrize("news", [{"spread": ("commit",)}, {"revealed": ("commit",)}, {"ended": True}])
def test_a_vote_that_comes_too_late_is_not_counted_and_not_lost(
    training: Training, news: dict[str, object]
) -> None:
    phone = training.joined("commit")
    training.trainer(step="room", **news)
    phone.press("send", **votes("commit", "X3", "met", why="My own words"))
    assert phone.reply.status == 409
    assert "“Judge it alone” was not open to answers when this came." in phone.words
    assert row(phone.page, "Is it specific?") == ["Met (sure)", "My own words"]
    assert training.rooms.submissions(training.code) == ()


def test_the_second_vote_starts_from_the_first_and_says_it(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3", "met", "guessing"))
    training.trainer(step="again")
    phone.open(phone.path)
    assert phone.words.count("Your first vote: Met (guessing).") == 2
    phone.press("send", **{"again-X3-timely-answer": "not_met"})
    assert [one.value for one in training.rooms.submissions(training.code)[1].answers] == ["met", "not_met"]


def test_no_second_vote_once_the_coders_answers_have_been_shown(training: Training) -> None:
    phone = training.joined("again")
    training.trainer(revealed=("commit",))
    phone.press("send", **votes("again", "X3"))
    assert training.rooms.submissions(training.code) == ()
    assert 'value="send"' not in phone.open(f"/room/{training.code}").page


def test_a_late_comer_starts_at_the_step_that_is_open(training: Training) -> None:
    training.trainer(step="talk")
    assert "Step 5 of 10 Talk Find somebody who differed." in training.phone().join(training.code).words


@pytest.mark.parametrize("step", ["room", "talk"])
def test_while_the_room_talks_the_words_and_one_s_own_answers_are_in_hand(
    training: Training, step: str
) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3"))
    training.trainer(step=step)
    words = phone.open(phone.path).words
    assert THREE[0][0].text in words
    assert "What you sent Question You said" in words


def test_every_second_person_gets_the_other_item_in_the_blind_steps(training: Training) -> None:
    first, second = training.joined("before"), training.joined("before")
    assert "raising awareness" in first.words and "duty manager" not in first.words
    assert "duty manager" in second.words and "raising awareness" not in second.words


def test_the_time_left_is_said_in_begun_minutes(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(ends=training.clock.moment.replace(minute=43, second=30))
    assert "About 4 minutes left" in phone.open(phone.path).words
    training.clock.on(minutes=5)
    assert "The time for this step is over" in phone.open(phone.path).words


def test_a_step_that_is_left_out_asks_nothing(training: Training) -> None:
    phone = training.joined("commit")
    training.trainer(skipped=("commit",))
    phone.open(phone.path)
    assert "The trainer leaves this step out." in phone.words
    assert 'value="send"' not in phone.page
