"""What somebody in a room takes away or looks at again, and the end of the room."""

import io
import re

from docx import Document
from docx.oxml.ns import qn
from phones import ENDED
from training import Clock, Training, votes

from scrlib.learning.sessions import key, session
from scrlib.store.rooms import SqlRooms


def test_what_is_taken_away_is_one_s_own_and_tells_only_what_is_revealed(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3"))
    training.trainer(step="rewrite")
    phone.open(phone.path).press("send", **{"rewrite-X3-rewrite-answer": "The nurse will ring by May."})
    training.trainer(ended=True, revealed=("commit",))
    page = phone.open(phone.path).page
    (link,) = re.findall(r'href="([^"]+docx)"', page)
    word = phone.open(link).reply
    assert word.headers["Content-Disposition"] == (
        "attachment; filename=\"take-away.docx\"; filename*=UTF-8''A%20short%20session%2C%20take-away.docx"
    )
    document = Document(io.BytesIO(word.body))
    text = " ".join(one.text or "" for one in document.element.iter(qn("w:t")))
    assert "The nurse will ring by May." in text
    assert "SECRET no act." in text
    assert "SECRET The MASH manager" not in text


def test_the_reminders_say_what_was_meant_for_monday(training: Training) -> None:
    phone = training.joined("monday").press("send", **{"monday-monday-answer": "Ask who acts"})
    (link,) = re.findall(r'href="([^"]+ics)"', phone.page)
    body = phone.open(link).reply.body.decode()
    assert body.count("BEGIN:VEVENT") == 2
    assert "Ask who acts" in body.replace("\r\n ", "")


def test_a_name_in_what_was_written_is_pointed_at_before_it_leaves(training: Training) -> None:
    written = "I will ask Mr Okonkwo, born 3 May 2015, by Friday."
    phone = training.joined("monday").press("send", **{"monday-monday-answer": written}).press("send")
    assert "names and numbers in what you wrote" in phone.words


def test_files_of_a_room_are_for_those_who_are_in_it(training: Training) -> None:
    training.joined()
    reply = training.phone().open(f"/room/{training.code}/take-away.docx").reply
    assert reply.body == b""
    assert "Join the room" in reply.html


def test_after_the_end_everything_that_was_told_can_be_opened_again(training: Training) -> None:
    phone = training.joined("commit").press("send", **votes("commit", "X3", "met"))
    training.trainer(ended=True)
    assert "What was told" not in phone.open(phone.path).words
    training.trainer(revealed=("commit", "rewrite"))
    phone.open(phone.path)
    assert re.findall(r"<summary>([^<]+)</summary>", phone.page)[:2] == ["Judge it alone", "Rewrite it"]
    assert "You chose Met (sure)." in phone.words


def test_before_and_after_stand_side_by_side_once_both_are_told(training: Training) -> None:
    phone = training.joined("before").press("send", **votes("before", "X1", "met"))
    training.trainer(step="after")
    phone.open(phone.path).press("send", **votes("after", "X2", "met"))
    training.trainer(step="monday", revealed=("before",))
    assert "Before and after" not in phone.open(phone.path).words
    training.trainer(revealed=("before", "after"))
    said = phone.open(phone.path).words
    assert "Before we start: 0 of 2 as they were coded. One more: 2 of 2" in said


def test_what_was_read_can_be_looked_at_again_but_not_in_the_blind_steps(
    rooms: SqlRooms, clock: Clock
) -> None:
    training = Training(rooms, clock, session("near_miss.transition.40"), key("near_miss.transition.40"))
    assert "Read again: “" in training.joined("commit").words
    assert "Read again: “" not in training.joined("after").words


def test_a_room_that_was_deleted_is_over_for_those_who_were_in_it_and_no_guess(training: Training) -> None:
    phone = training.joined("commit")
    training.rooms.delete(training.code)
    assert phone.open(phone.path).words.startswith(ENDED)
    assert not phone.reply.wrong_code
    assert training.phone().open(phone.path).reply.wrong_code
