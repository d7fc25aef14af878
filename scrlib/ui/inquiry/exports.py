"""What leaves one's own inquiry: the Word file, a plan, the days, and what in them may identify someone."""

import datetime as dt
from dataclasses import dataclass

from scrlib.cases.identifiers import Identifier
from scrlib.documents import PlanRow, plan_seed
from scrlib.documents.paper.inquiry import inquiry_word
from scrlib.documents.paper.interview import interview_sheet
from scrlib.learning.inquiry.gathering import gathered
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.records.inquiry import Inquiry, Promise, Promising
from scrlib.ui.identifying import in_passages
from scrlib.ui.inquiry.days import held
from scrlib.ui.inquiry.work import InquiryWork
from scrlib.ui.mime import CALENDAR, EXCEL, WORD
from scrlib.ui.typed_day import read_day

STATUS = {"yes": "Complete", "partly": "In progress"}  # of a plan


@dataclass(frozen=True, kw_only=True)
class Made:
    """A file to hand over, and what is said of it."""

    name: str
    data: bytes
    mime: str

    @property
    def said(self) -> str:
        """What is said once it is made."""
        return f"{self.name} is made."


def word_file(work: InquiryWork, today: dt.date) -> Made:
    """Topic, conditions, propositions, promises; the stories that may stand in it."""
    data = inquiry_word(work.own, gathered(work.own.stories), read_day(work.own.held))
    return Made(name=f"Appreciative inquiry {today:%Y-%m-%d}.docx", data=data, mime=WORD)


def sheet_file(work: InquiryWork) -> Made:
    """The sheet for the pair interviews, with the topic at its head."""
    rule, small = protocol().ground_rule, protocol().small
    asked = [(one.asks, one.hint, one.lines) for one in protocol().questions]
    data = interview_sheet(work.own.topic, (rule.title, rule.short), asked, conditions(), small)
    return Made(name="Interview sheet.docx", data=data, mime=WORD)


def plan_file(work: InquiryWork, today: dt.date) -> Made:
    """A row for each promise, which Plan and cost opens."""
    data = plan_seed(plan_rows(work.own))
    return Made(name=f"Plan from an inquiry {today:%Y-%m-%d}.xlsx", data=data, mime=EXCEL)


def calendar_file(work: InquiryWork, now: dt.datetime) -> Made:
    """The two follow-ups. Raises FieldProblem where the day of the conversation is not given."""
    from scrlib.documents.learning import follow_ups

    own = work.own
    title = own.topic.strip() or "Appreciative inquiry"
    data = follow_ups(title, [(one.text, one.owner) for one in own.promises if one.text], held(own), now)
    return Made(name="Follow-ups of our inquiry.ics", data=data, mime=CALENDAR)


def plan_rows(own: Inquiry) -> tuple[PlanRow, ...]:
    """A row for each promise that says something; its proposition stands where a recommendation would."""
    promised = [one for one in own.promises if one.text.strip()]
    return tuple(_row(str(n), own, one) for n, one in enumerate(promised, 1))


def _row(number: str, own: Inquiry, one: Promise) -> PlanRow:
    serves = own.proposition(one.proposition)
    aim = serves.text.strip() if serves else ""
    first = f" First step: {one.first_step.strip()}" if one.first_step.strip() else ""
    asks = "Ask for: " if one.kind is Promising.REQUEST else "Offer: " if one.kind is Promising.OFFER else ""
    return PlanRow(
        number=number,
        recommendation=aim or own.topic.strip(),
        action=f"{asks}{one.text.strip()}{first}",
        lead=one.owner.strip(),
        by_when=read_day(one.due) or one.due.strip(),
        outcome=aim,
        measure=one.known.strip(),
        status=STATUS.get(one.done, "Not started"),
    )


def identifiers(work: InquiryWork) -> tuple[Identifier, ...]:
    """What may identify someone in the words that leave, but for made-up names and the author's own."""
    written = [passage for passage in leaving(work.own) if passage[1].strip()]
    return in_passages(written, pseudonyms=work.pseudonyms, reviewer=work.reviewer)


def leaving(own: Inquiry) -> list[tuple[str, str]]:
    """(where, text) of everything that stands in one of the files."""
    found = [("the topic", own.topic), ("the dream", own.dream)]
    for story in own.stories:
        where = f"story {story.id[1:]}"
        texts = (story.title, story.teller, story.told, story.valued, story.core, story.wishes)
        found += [(where, text) for text in (texts if story.in_file else texts[:1])]
    found += [(f"proposition {one.id[1:]}", one.text) for one in own.propositions]
    for one in own.promises:
        later = [text for look in one.looks for text in (look.changed, look.next)]
        promised = (one.text, one.first_step, one.owner, one.known, *later)
        found += [(f"promise {one.id[1:]}", text) for text in promised]
    return found
