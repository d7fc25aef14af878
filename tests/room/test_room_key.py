"""Nothing of a key is in anything that is sent to a participant before it is revealed; after that it is."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from itertools import product

import pytest
from lessons import KEY, SESSION
from phones import Phone
from training import Clock, Training

from scrlib.learning import sessions
from scrlib.records.answer_keys import Key, StepKey
from scrlib.records.learning import Kind, Question, Session, Step
from scrlib.records.web import Reply
from scrlib.store.rooms import SqlRooms
from scrlib.ui.loop.questions import PLACE, name_of

EVERY = [(SESSION, KEY), *((one, sessions.key(one.id)) for one in sessions.sessions())]
SHORTEST = 12  # characters: a shorter text may stand on a page by chance


def texts(key: StepKey) -> Iterator[str]:
    """Every text of the key of a step, apart by paragraph as pages show them."""
    yield from for_everybody(key)
    for question in key.questions:
        yield from (words for _, words in question.feedback)


def for_everybody(key: StepKey) -> Iterator[str]:
    """What is told whatever somebody chose."""
    for passage in key.passages:
        yield from passage.text.split("\n\n")
        yield from (part for row in passage.rows for part in row)
    for question in key.questions:
        yield from (one.reason for one in question.ratings)
        yield from question.model.split("\n\n")


def squeezed(text: str) -> str:
    """The text without its spaces and line ends, which a page may set otherwise."""
    return re.sub(r"\s+", "", text)


def plain(reply: Reply) -> str:
    """Everything that was sent: the page without its elements, then as it is; headers and cookies."""
    page = re.sub(r"<[^>]*>", "", re.sub(r'<span class="visually-hidden">.*?</span>', "", reply.html))
    parts = (page, reply.html, str(reply.headers), str(reply.cookies), reply.location, in_file(reply.body))
    return squeezed(unescape(" ".join(parts)))


def in_file(body: bytes) -> str:
    """What a file says: a Word file by all its parts, anything else as it is with folded lines opened."""
    if not body.startswith(b"PK"):
        return body.decode("utf-8", "replace").replace("\r\n ", "")
    with zipfile.ZipFile(io.BytesIO(body)) as word:
        texts = [
            word.read(name).decode("utf-8", "replace") for name in word.namelist() if name.endswith("xml")
        ]
    return re.sub(r"<[^>]*>", "", " ".join(texts))


def said_in_the_open(session: Session) -> str:
    """Everything that anybody may read from the start."""
    return squeezed(repr(session).replace("\\n", " ").replace("\\'", "'"))


def secrets(session: Session, found: Iterator[str]) -> list[str]:
    """Those of the texts that stand nowhere in the session itself."""
    known = said_in_the_open(session)
    flat = dict.fromkeys(squeezed(one) for one in found)
    return [one for one in flat if len(one) >= SHORTEST and one not in known]


def answer(step: Step, question: Question) -> dict[str, str]:
    """Something in every box of a question, as a phone sends it."""
    name, first = name_of(step.id, question), question.options[0].id if question.options else "My own words"
    boxes = {name: first, name_of(step.id, question, "reason"): "Because"}
    boxes[name_of(step.id, question, "confidence")] = "sure"
    if question.kind is Kind.ORDER:
        boxes |= {f"{name}-{PLACE.format(n)}": one.id for n, one in enumerate(question.options, 1)}
    return boxes


def walk(training: Training, session: Session, phones: list[Phone]) -> None:
    """Through every step: looked at, sent empty, stopped, sent, the spread shown, and words picked."""
    for step in session.steps:
        training.trainer(step=step.id)
        for phone in phones:
            look(training, session, step, phone)
        at_it = training.rooms.participants(training.code)
        picked = tuple((step.id, one.id, who.id) for one in session.questions(step.id) for who in at_it)
        training.trainer(frozen=True, spread=(step.id,), picked=picked)
        for phone in phones:
            phone.open(f"/room/{training.code}")
        training.trainer(frozen=False)


def look(training: Training, session: Session, step: Step, phone: Phone) -> None:
    phone.open(f"/room/{training.code}")
    if 'value="send"' not in phone.page:
        return
    form = "b" if "2" in phone.words.split(" Step ")[0] else "a"
    phone.press("send")
    if 'value="send"' in phone.page:
        boxes = {}
        for question in session.questions(step.id, form):
            boxes |= answer(step, question)
        phone.press("send", **boxes)


@pytest.mark.parametrize(("session", "key"), EVERY, ids=lambda one: getattr(one, "id", ""))
def test_before_the_reveal_nothing_of_the_key_is_sent_and_after_it_all_is(
    rooms: SqlRooms, clock: Clock, session: Session, key: Key
) -> None:
    training = Training(rooms, clock, session, key)
    phones = [training.phone().join(training.code) for _ in range(2)]
    walk(training, session, phones)
    training.trainer(ended=True)
    for phone, path in product(phones, ("", "/take-away.docx", "/reminders.ics")):
        phone.open(f"/room/{training.code}{path}")
    training.trainer(ended=False)
    sent = " ".join(plain(reply) for phone in phones for reply in phone.replies)
    hidden = [text for one in key.steps for text in secrets(session, texts(one))]
    assert [text for text in hidden if text in sent] == []

    training.trainer(revealed=tuple(one.step for one in key.steps))
    for phone in phones:
        phone.replies.clear()
        for step in session.steps:
            training.trainer(step=step.id)
            phone.open(f"/room/{training.code}")
    told = " ".join(plain(reply) for phone in phones for reply in phone.replies)
    due = [text for one in key.steps for text in secrets(session, for_everybody(one))]
    assert due
    assert [text for text in due if text not in told] == []


def test_a_step_that_is_not_open_is_not_in_the_page(training: Training) -> None:
    phone = training.joined("commit")
    later = [words for one in SESSION.steps[5:] for words in (one.title, one.together) if words]
    assert [words for words in later if words in phone.page] == []


def test_one_step_s_reveal_tells_nothing_of_another(training: Training) -> None:
    phone = training.joined("expert")
    training.trainer(revealed=("rewrite", "after"))
    assert "SECRET" not in phone.open(phone.path).page
    training.trainer(revealed=("commit",))
    assert phone.open(phone.path).page.count("SECRET") == 4


def test_the_key_of_the_other_item_is_not_told(training: Training) -> None:
    phone = training.joined("monday")
    training.trainer(revealed=("before",))
    phone.open(phone.path)
    assert "SECRET nobody is to do anything." in phone.words
    assert "SECRET one person and one act." not in phone.words
