"""What in a whole report could tell who a child is, its title and its cover taken for what they are."""

import re
from dataclasses import replace

from scrlib.cases.declared import named_in_title
from scrlib.cases.identifiers import Identifier, find_identifiers
from scrlib.records.reports import Report

SOURCES = re.compile(r"^(?:\W|\d)*(?:references|bibliography|further reading|works cited)\b", re.I)


def identifiers_in(report: Report) -> tuple[Identifier, ...]:
    """What may identify somebody, headings included; the names in the report's title are what it calls its subject.

    A list of sources is left out: its names are of authors and publishers.
    """
    report = replace(report, parts=tuple(one for one in report.parts if not SOURCES.match(one.title)))
    title = " | ".join(report.titles)
    passages = [(one.where, one.text) for one in report.all_words_and_headings]
    return find_identifiers(passages, pseudonyms=named_in_title(title), cover=report.cover)
