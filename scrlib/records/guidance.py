"""Guidance as it stood: an edition, and what it asks item by item."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Series(StrEnum):
    """Whose guidance it is. Within a series one edition takes the place of another."""

    WORKING_TOGETHER = "working_together"
    PANEL = "panel"


class Topic(StrEnum):
    """What an item is about, in the order of a review."""

    CRITERIA = "criteria"
    DECISION = "decision"
    SCOPE = "scope"
    TIMING = "timing"
    AUTHOR = "author"
    CONTRIBUTORS = "contributors"
    REPORT = "report"
    RECOMMENDATIONS = "recommendations"
    ACTION_PLAN = "action_plan"
    PUBLICATION = "publication"
    LEARNING = "learning"


class Strength(StrEnum):
    """How strongly it is put, as printed."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    STATES = "states"  # said of how things are, or asked as a question: none of the three is printed
    NOT_SEEN = "not_seen"  # what is printed was not seen


class Seen(StrEnum):
    """What was seen that says so."""

    TEXT = "text"  # the guidance itself, or words quoted from it
    LAW = "law"  # the Act or regulation behind it
    ACCOUNT = "account"  # somebody's account of it, or the law as it stood before
    NOTHING = "nothing"  # background knowledge: to be checked before use


class Read(StrEnum):
    """How much of the chapter on reviews was read in its own words."""

    IN_FULL = "in_full"
    IN_PART = "in_part"
    NOT_READ = "not_read"  # at most its cover, its contents and accounts of it


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One thing that an edition asks, in our own words.

    `id` is the same in every edition that asks the same; `test` is a question that an auditor can answer.
    """

    id: str
    paragraph: str
    topic: Topic
    test: str
    text: str
    strength: Strength
    seen: Seen
    source: str

    @property
    def verified(self) -> bool:
        """Whether the guidance itself, or the law behind it, was seen to say so."""
        return self.seen in (Seen.TEXT, Seen.LAW)


@dataclass(frozen=True, kw_only=True)
class Edition:
    """An edition of guidance. `in_force_to` is its last day, None while it stands; `about` what is not known.

    `transition_to`: until that day the edition before it could still apply, as `transition` says.
    `not_chapter_8`: why Chapter 8 of 1999 and 2006 is not for its decisions; "" where it is Chapter 8 itself.
    """

    id: str
    title: str
    series: Series
    in_force_from: dt.date
    in_force_to: dt.date | None
    dates_seen: str
    superseded_by: str
    transition_to: dt.date | None
    transition: str
    chapter: str
    source_url: str
    retrieved_on: dt.date
    licence: str
    read: Read
    read_by: str
    about: str
    not_chapter_8: str
    items: tuple[Asked, ...]

    def stood_on(self, day: dt.date) -> bool:
        """Whether it was in force on that day."""
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)
