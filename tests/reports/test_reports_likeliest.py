"""Findings in layouts that vary: of several ways of reading the one that gives the statements is taken."""

from itertools import chain

import pytest
from told_in_prose import found
from word_reports import report

TOLD = (
    "The family moved to the town in May 2011. The housing officer called in June about the rent.",
    "In September 2011 the school rang about Kit, and a letter was sent. The file was closed on 4 November.",
    "Kit was taken to the walk-in centre on 12 January 2012 with a cut. A form was faxed and filed.",
)
TALK = (
    "The pace of work in the office left people little time to think, and several said so.",
    "Staff spoke about this with candour. They had taken comfort from the thought that others held the rest.",
    "Such work is hard. The panel has tried to see it as it looked to those who were doing it.",
)
FOUND = [
    "Letters from the walk-in centre were filed without being read by anybody who knew the child.",
    "Attendance was dealt with as a matter of rules and not as a sign of what went on at home.",
    "Practitioners took the word of a plausible adult and did not look for the child behind the door.",
]
TOPICS = ("Health", "Schools", "Police")
BEFORE = ("# Introduction", "The panel met six times.", "# What happened", *TOLD)
ADVICE = (
    "# Recommendations",
    "1. The Trust should have a nurse read each letter on the day it comes.",
    "2. Schools should visit at home within five days when a child is away without word.",
    "3. The police should see and speak with each child when they are called to a house.",
)


def each(*columns: object) -> list[str]:
    """The first of every column, then the second of each, and so on."""
    return [str(one) for one in chain.from_iterable(zip(*columns, strict=True))]


def test_sentences_that_stand_out_inside_the_paragraphs_of_an_analysis() -> None:
    paragraphs = [f"{talk} //{said}// It was known then." for talk, said in zip(TALK, FOUND, strict=True)]
    topics = [f"## {topic}" for topic in TOPICS]
    assert found(report(*BEFORE, "# Analysis by agency", *each(topics, paragraphs), *ADVICE)) == FOUND


def test_what_the_family_said_in_italics_is_no_finding() -> None:
    paragraphs = [f"{talk} //{said}// //‘Nobody asked me.’//" for talk, said in zip(TALK, FOUND, strict=True)]
    assert found(report(*BEFORE, "# How agencies worked", *paragraphs, *ADVICE)) == FOUND


def test_sentences_in_italics_that_open_the_paragraphs_of_a_chapter_of_findings() -> None:
    paragraphs = [f"//{said}// {talk}" for talk, said in zip(TALK, FOUND, strict=True)]
    assert found(report(*BEFORE, "# Findings", *paragraphs, *ADVICE)) == FOUND


@pytest.mark.parametrize("mark", ["What we learned", "Learning", "What this taught us", "Comment"])
def test_what_stands_under_the_heading_that_each_episode_has(mark: str) -> None:
    titles = [f"## Key episode {at}: The winter (May 2011 to June 2012)" for at in (1, 2, 3)]
    episodes = each(titles, TOLD, TALK, [f"! {mark}"] * 3, FOUND)
    assert found(report("# Key episodes and what we learned from them", *episodes, *ADVICE)) == FOUND


@pytest.mark.parametrize(
    "mark",
    [
        "Panel's comment:",
        "Practice point {at}:",
        "→",
        "What this tells us:",
        "Observation {at}:",
        "Learning point.",
    ],
)
def test_what_stands_behind_the_same_mark_again_and_again(mark: str) -> None:
    marked = [f"{mark.format(at=at)} {said}" for at, said in enumerate(FOUND, 1)]
    assert found(report("# What happened, and what we make of it", *each(TOLD, marked), *ADVICE)) == FOUND


def test_lessons_named_in_the_middle_of_paragraphs() -> None:
    paragraphs = [f"{talk} Learning point: {said}" for talk, said in zip(TALK, FOUND, strict=True)]
    titles = [f"## {topic}" for topic in TOPICS]
    assert found(report(*BEFORE, "# Analysis", *each(titles, paragraphs), *ADVICE)) == FOUND


def test_findings_listed_in_the_summary_alone() -> None:
    summary = ("# Executive summary", "The key findings are:", *(f"* {said}" for said in FOUND))
    assert found(report(*summary, *BEFORE, "# Analysis", *TALK, *ADVICE)) == FOUND


def test_areas_for_development_of_several_agencies_are_told_together() -> None:
    parts = each(
        [f"## {topic}" for topic in TOPICS], ["! Areas for development"] * 3, [f"* {one}" for one in FOUND]
    )
    assert found(report(*BEFORE, "# Appraisal", *parts, *ADVICE)) == FOUND


def test_findings_called_so_and_counted_stand_whatever_else_each_chapter_has() -> None:
    titles = [f"## Finding {at}: {said}" for at, said in enumerate(FOUND, 1)]
    more = each(titles, TALK, ["! What we learned"] * 3, ["Each office kept its own list."] * 3)
    assert found(report(*BEFORE, "# Findings", *more, *ADVICE)) == FOUND


def test_titles_of_findings_give_way_to_their_summary_in_sentences() -> None:
    titles = each([f"## Finding {at}: {topic}" for at, topic in enumerate(TOPICS, 1)], TALK)
    summary = [f"{at}. {said}" for at, said in enumerate(FOUND, 1)]
    read = report(*BEFORE, "# Detailed findings", *titles, "# Summary of findings", *summary, *ADVICE)
    assert found(read) == FOUND


def test_headings_that_are_sentences_with_a_full_stop() -> None:
    titles = [f"## {said}" for said in FOUND]
    since = each(titles, TALK, ["! What has been done since"] * 3, ["The team has changed its form."] * 3)
    assert found(report(*BEFORE, "# Findings", *since, *ADVICE)) == FOUND


def test_sentences_that_stand_out_are_taken_where_conclusions_only_round_off() -> None:
    paragraphs = [f"{talk} //{said}//" for talk, said in zip(TALK, FOUND, strict=True)]
    closing = (
        "# Conclusions",
        "Kit was a boy whom many people liked. The author hopes to have done him justice.",
    )
    assert found(report(*BEFORE, "# Analysis", *paragraphs, *closing, *ADVICE)) == FOUND


def test_a_story_alone_has_no_findings() -> None:
    topics = [f"## {topic}" for topic in TOPICS]
    assert found(report("# What happened", *each(topics, TOLD), "# Thanks", "We thank all.", *ADVICE)) == []


def test_lessons_by_letter_below_paragraphs_with_numbers() -> None:
    titles = [f"## {topic}: was the child seen?" for topic in TOPICS]
    numbers = (
        [f"6.{at} {one}" for at, one in enumerate(some, start)] for some, start in ((TOLD, 2), (TALK, 5))
    )
    lessons = [f"(a) {said}" for said in FOUND]
    analysis = each(titles, *numbers, ["! Lessons"] * 3, lessons)
    announced = "6.1 The analysis is arranged by agency. At the end of each part the lessons are listed."
    praised = "6.8 The author draws attention to other good practice on the ward."
    others = ("# Other matters", f"7.1 {TALK[0]}", f"7.2 {TALK[1]}")
    assert found(report("# Analysis and lessons", announced, *analysis, praised, *others, *ADVICE)) == FOUND


def test_each_item_in_a_cell_of_learning() -> None:
    head = ("Good practice", "Learning")
    first = [head, ("• The nurse rang back.", f"• {FOUND[0]}\n• {FOUND[1]}")]
    second = [head, ("• The school kept a place for him.", f"• {FOUND[2]}")]
    assert found(report("# Analysis", "## Health", first, "## Police", second, *ADVICE)) == FOUND


def test_a_heading_with_a_verb_among_others_over_tables_is_no_finding() -> None:
    tables = [[("Evidence", "Learning"), (told, said)] for told, said in zip(TOLD, FOUND, strict=True)]
    parts = chain.from_iterable(
        zip(("## Knowing how he felt", "## His home", "## His school"), tables, strict=True)
    )
    assert found(report("# Evidence and learning", *parts, *ADVICE)) == FOUND


def test_a_paragraph_of_conclusions_beside_a_list_is_none() -> None:
    report_lines = [f"{at}) {said}" for at, said in enumerate(FOUND, 1)]
    numbered = [f"5.{at} {told}" for at, told in enumerate(TOLD, 1)]
    read = report(
        *("# 5. Events", *numbered, "# 6. Discussion", f"6.1 {TALK[0]}", f"6.2 {TALK[1]}"),
        *("# 7. Missed opportunities", "7.1 There were three of them:", *report_lines),
        *("# 8. Conclusion", f"8.1 {TALK[2]} It recognises the good work of the ward.", *ADVICE),
    )
    assert found(read) == FOUND


@pytest.mark.parametrize("title", ["## {topic}", "## What we make of it"])
def test_a_sentence_on_its_own_at_the_end_of_each_piece(title: str) -> None:
    titles = [title.format(topic=topic) for topic in TOPICS]
    longer = [f"{talk} Their answers differed, and each was thought about." for talk in TALK]
    assert found(report(*BEFORE, "# A second look", *each(titles, longer, FOUND), *ADVICE)) == FOUND


def test_a_sentence_on_its_own_at_the_head_of_each_piece() -> None:
    titles = [f"## Theme {at}: {topic}" for at, topic in enumerate(TOPICS, 1)]
    longer = [f"{talk} Their answers differed, and each was thought about." for talk in TALK]
    assert found(report(*BEFORE, "# A second look", *each(titles, FOUND, longer), *ADVICE)) == FOUND


def test_the_column_beside_the_numbers_of_findings() -> None:
    rows = [("Finding", "Statement"), *((str(at), said) for at, said in enumerate(FOUND, 1))]
    assert found(report(*BEFORE, "# Part 4", "They are brought together here.", rows, *ADVICE)) == FOUND


@pytest.mark.parametrize("chapter", ["Analysis", "The work with Kit, looked at again"])
def test_headings_side_by_side_that_state(chapter: str) -> None:
    titles = [f"## {said.rstrip('.')}" for said in FOUND]
    read = report(*BEFORE, f"# {chapter}", *each(titles, TALK, TOLD), *ADVICE)
    assert found(read) == [said.rstrip(".") for said in FOUND]


@pytest.mark.parametrize("lead", ["In summary the panel found that:", "From this we draw three lessons:"])
def test_a_list_behind_words_that_say_what_was_found(lead: str) -> None:
    items = [f"* {said}" for said in FOUND]
    assert found(report(*BEFORE, "# Analysis", *TALK, lead, *items, *ADVICE)) == FOUND


def test_the_paragraph_straight_above_each_recommendation() -> None:
    asked = [f"Recommendation {one.replace('.', ':', 1)}" for one in ADVICE[1:]]
    read = report(*BEFORE, "# Analysis and recommendations", *each(TALK, FOUND, asked))
    assert (found(read), [one.answers for one in read.recommendations]) == (
        FOUND,
        [("F1",), ("F2",), ("F3",)],
    )


@pytest.mark.parametrize(
    "more",
    [
        "The panel wishes to record the good work of the school nurse, who went back three times.",
        "The death of Kit could not have been predicted.",
        "This was a sad death, and the panel offers its sympathy.",
    ],
)
def test_praise_and_whether_it_could_be_foreseen_are_no_findings(more: str) -> None:
    assert found(report(*BEFORE, "# Conclusions", *FOUND, more, *ADVICE)) == FOUND


def test_a_box_whose_first_cell_only_says_finding_2_holds_that_finding() -> None:
    boxes = [((f"Finding {n}", text),) for n, text in enumerate(FOUND, 1)]
    parts = [(box, "How did the issue show itself?", talk) for box, talk in zip(boxes, TALK, strict=True)]
    assert found(report(*BEFORE, "# The findings", *chain(*parts), *ADVICE)) == FOUND


def test_a_table_of_recommendations_with_only_their_numbers_beside_them_is_read() -> None:
    rows = (("Recommendation 1", ADVICE[1][3:]), ("Recommendation 2", ADVICE[2][3:]))
    read = report(
        *BEFORE, "# Findings", *(f"{n}. {text}" for n, text in enumerate(FOUND, 1)), "# Advice", rows
    )
    assert [one.text for one in read.recommendations] == [ADVICE[1][3:], ADVICE[2][3:]]


def test_where_headings_called_learning_points_only_name_subjects_the_sentence_below_each_is_taken() -> None:
    heads = ("Letters from elsewhere", "Absence", "A plausible adult")
    parts = [
        (f"## Learning Point {n}: {head}", f"{text} {talk}")
        for n, (head, text, talk) in enumerate(zip(heads, FOUND, TALK, strict=True), 1)
    ]
    assert found(report(*BEFORE, "# Learning points", *chain(*parts), *ADVICE)) == FOUND


def test_where_most_of_them_state_something_the_headings_themselves_are_the_findings() -> None:
    parts = [
        (f"## Finding {n}: {text}", talk) for n, (text, talk) in enumerate(zip(FOUND, TALK, strict=True), 1)
    ]
    assert found(report(*BEFORE, "# Findings", *chain(*parts), *ADVICE)) == FOUND


def test_every_item_of_a_short_list_that_closes_each_piece_counts_a_dated_one_too() -> None:
    items = (FOUND[0], "A call on 29 April was taken for a request when it was a plea for help."), FOUND[1:]
    parts = [
        (f"## {topic}", talk, "# Key learning", *(f"• {item}" for item in some))
        for topic, talk, some in zip(TOPICS, TALK, items, strict=False)
    ]
    wanted = [item for some in items for item in some]
    assert found(report(*BEFORE, "# Analysis", *chain(*parts), *ADVICE)) == wanted
