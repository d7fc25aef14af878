"""Reports whose headings look like text, or that advise in the middle of a paragraph."""

from io import BytesIO

from docx import Document
from told_in_prose import asked, found

from scrlib.documents import open_report
from scrlib.records.reports import Report

TOLD = (
    "The records of five services were read side by side, and what each of them knew is told here in order."
)


def report(*lines: str) -> Report:
    """A report of plain paragraphs: "**" before one is for bold, "//" italic underlined, "__" underlined."""
    document = Document()
    for line in lines:
        run = document.add_paragraph().add_run(line.lstrip("*_/"))
        run.bold = line.startswith("**") or None
        run.italic = line.startswith("//") or None
        run.underline = line.startswith(("//", "__")) or None
    saved = BytesIO()
    document.save(saved)
    return open_report("report.docx", saved.getvalue())


def test_short_lines_over_paragraphs_are_headings_where_nothing_stands_out() -> None:
    read = report("How we worked", TOLD, "The months before", TOLD, "Looking back", TOLD)
    assert [part.title for part in read.parts if part.title] == [
        "How we worked",
        "The months before",
        "Looking back",
    ]


def test_a_short_line_is_text_where_other_headings_stand_out() -> None:
    chapters = [
        line for name in ("Introduction", "Events", "Analysis", "Views") for line in (f"**{name}", TOLD)
    ]
    read = report(*chapters, "Reg was not told", TOLD)
    assert "Reg was not told" in [one.text for one in read.all_words]


def test_underlined_sentences_in_italics_stand_under_an_underlined_chapter() -> None:
    read = report(
        *("__Learning", TOLD, "//Letters were counted and not read", TOLD),
        *("//Nobody rang the family back that week", TOLD, "__Strengths", TOLD),
    )
    assert found(read) == ["Letters were counted and not read", "Nobody rang the family back that week"]


def test_sentences_that_recommend_are_found_in_the_middle_of_the_analysis() -> None:
    read = report(
        "**Letters lay unopened for weeks at the surgery.",
        "One clerk. The review recommends that the practice open each letter the same day. It has begun.",
        "**Nobody asked the father where he slept.",
        "At home. It is recommended that visitors ask who lives in the home. A court recommended a visit.",
    )
    assert asked(read) == [
        "The review recommends that the practice open each letter the same day.",
        "It is recommended that visitors ask who lives in the home.",
    ]
    assert found(read) == [
        "Letters lay unopened for weeks at the surgery.",
        "Nobody asked the father where he slept.",
    ]
    assert [one.finding for one in read.recommendations] == ["F1", "F2"]


def test_a_sentence_that_announces_the_conclusions_is_none() -> None:
    read = report(
        "**Conclusions",
        "7.1 The committee came to the following conclusions.",
        "7.2 Letters lay unopened for weeks.",
        "7.3 Nobody asked the father where he slept.",
    )
    assert found(read) == ["Letters lay unopened for weeks.", "Nobody asked the father where he slept."]


def test_a_chapter_that_asks_is_advice_and_the_one_before_it_findings_whatever_they_are_called() -> None:
    read = report(
        *("**The months before", TOLD, "**How we see it now", TOLD),
        *("**Stones turned", "Letters lay unopened for weeks.", "Nobody asked the father where he slept."),
        *(
            "**Signposts",
            "That the surgery open each letter the same day.",
            "That visitors ask who lives there.",
        ),
    )
    assert asked(read) == [
        "That the surgery open each letter the same day.",
        "That visitors ask who lives there.",
    ]
    assert found(read) == ["Letters lay unopened for weeks.", "Nobody asked the father where he slept."]


def test_a_chapter_that_only_tells_is_neither() -> None:
    read = report("**The months before", TOLD, "**Stones turned", TOLD, TOLD, "**Signposts", TOLD)
    assert asked(read) == [] and found(read) == []
