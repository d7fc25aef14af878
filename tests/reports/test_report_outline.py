"""Whether a report holds what guidance asks for: the wording is tested by its own examples."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from word_reports import report

from scrlib.audits.mismatch import answers_by_paper, is_about_practice, mismatch
from scrlib.audits.outline import PlanFacts, outline
from scrlib.audits.outline_data import Evidence, in_their_places, outline_items, read_items
from scrlib.audits.plan_part import plan_in
from scrlib.errors import DataError
from scrlib.records import Finding
from scrlib.records.reports import Part, Report, Words
from scrlib.tables import parse_table, read_table

ITEMS = (
    "circumstances terms_of_reference contributors family_contribution genogram integrated_chronology "
    "overview_of_information_known analysis_how_and_why hindsight_alternatives good_practice "
    "conclusions_lessons recommendations national_lessons action_plan action_outcomes action_review "
    "executive_summary"
).split()


def evidence() -> Iterator[object]:
    for item in outline_items("wt2006"):
        for n, one in enumerate(item.evidence, 1):
            yield pytest.param(one, id=f"{item.id}-{n}")


def part(title: str, *texts: str, kind: str = "", rank: int = 2) -> Part:
    words = (Words(text=text, where=f"{title}, paragraph {n}") for n, text in enumerate(texts, 1))
    return Part(title=title, kind=kind, rank=rank, words=tuple(words))


def answers(*parts: Part, plan: PlanFacts | None = None) -> dict[str, str]:
    found = outline(Report(name="report.docx", kind="docx", parts=parts), plan or PlanFacts())
    return {one.item: one.answer for one in found}


LONG = "Robin was seen by six services in the year before he was taken to hospital by ambulance. " * 10


def test_the_items_are_those_of_the_interface_in_the_order_of_the_guidance() -> None:
    assert [item.id for item in outline_items("wt2006")] == ITEMS


@pytest.mark.parametrize("one", list(evidence()))
def test_evidence_matches_its_examples_and_nothing_it_should_not(one: Evidence) -> None:
    assert [words for words in one.yes if not one.says(words)] == []
    assert [words for words in one.no if one.says(words)] == []


def test_an_empty_report_holds_nothing() -> None:
    assert answers() == {one: "not_stated" if one == "family_contribution" else "no" for one in answers()}


def test_a_heading_tells_its_page_where_the_file_has_pages() -> None:
    parts = replace(part("5 Analysis", LONG), page="page 12"), part("5 Analysis", LONG)
    wheres = [
        {one.item: one.where for one in outline(Report(name="r", kind="pdf", parts=(each,)), PlanFacts())}
        for each in parts
    ]
    assert [each["analysis_how_and_why"] for each in wheres] == ["page 12, 5 Analysis", "5 Analysis"]


def test_words_under_the_headings_below_a_heading_count_for_it() -> None:
    report = part("5 Analysis"), part("The plan", LONG, rank=3)
    assert answers(*report)["analysis_how_and_why"] == "yes"
    assert answers(part("5 Analysis"), part("6 The plan", LONG))["analysis_how_and_why"] == "no"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("The mother met the author twice and read a draft.", "yes"),
        ("Both parents declined to take part in the review.", "no"),
        ("The father did not attend the clinic.", "not_stated"),
    ],
)
def test_a_family_contributed_where_somebody_says_so(said: str, answer: str) -> None:
    assert answers(part("The review", said))["family_contribution"] == answer


def test_a_report_that_says_there_is_no_national_lesson_has_none_to_give() -> None:
    said = part("Conclusions", "There are no national lessons from this case.")
    assert answers(said)["national_lessons"] == "not_applicable"


def test_a_plan_is_judged_by_how_many_of_its_actions_say_it() -> None:
    plan = PlanFacts(actions=4, who_and_when=4, outcome=2, review=0)
    found = answers(plan=plan)
    assert [found[item] for item in ("action_plan", "action_outcomes", "action_review")] == [
        "yes",
        "partly",
        "no",
    ]


def test_the_plan_in_a_report_is_what_stands_under_its_heading_or_has_the_head_of_one() -> None:
    cells = ("Action", "Lead", "By when", "Revise the form", "Head of Midwifery", "May 2027")
    words = tuple(
        Words(text=text, where="", table=3, row=1 + at // 3, column=at % 3) for at, text in enumerate(cells)
    )
    table = Part(title="What happens next", words=words)
    chronology = replace(table, words=(replace(words[0], text="Date"), *words[1:3]))
    found = plan_in(Report(name="r", kind="docx", parts=(chronology, table)))
    assert [block.where for block in found.blocks] == ["table 3"]


def test_practice_answered_by_procedures_is_said_in_one_sentence() -> None:
    findings = [Finding(id=f"F{n}", text="Nobody asked what the child saw.") for n in range(3)]
    assert mismatch(findings, ["training", "existing_procedures", "supervision"]) == (
        "3 of 3 findings are about how people practised, but 2 of 3 recommendations ask for procedures, "
        "forms or training."
    )
    assert mismatch(findings, ["supervision", "supervision", "training"]) is None
    assert mismatch(findings[:1], ["training"]) is None


def test_a_form_counts_as_a_procedure_whatever_its_subject() -> None:
    row = read_table("audits/mismatch.toml")["paper"]
    assert [text for text in row["yes"] if not answers_by_paper("assessment", text)] == []
    assert [text for text in row["no"] if answers_by_paper("assessment", text)] == []


@pytest.mark.parametrize("name", ["practice", "procedure"])
def test_findings_are_told_apart_by_wording_with_examples(name: str) -> None:
    row = read_table("audits/mismatch.toml")[name]
    about = name == "practice"
    assert [text for text in row["yes"] if is_about_practice(text) is not about] == []


def test_an_item_with_nothing_to_go_by_is_refused_with_the_remedy() -> None:
    text = 'guidance = "x"\nsource = "x"\n[[item]]\nid = "genogram"\nlabel = "x"\nparagraph = "1"\n'
    with pytest.raises(DataError, match="item genogram has neither evidence nor something counted"):
        read_items("outline.toml", parse_table("outline.toml", text))


def test_an_unknown_guidance_is_refused_with_those_there_are() -> None:
    with pytest.raises(DataError, match="There is no outline of a report in wt1850"):
        outline(Report(name="r", kind="docx"), PlanFacts(), "wt1850")


def test_the_outline_of_1999_asks_the_same_and_says_where_it_differs():
    old = outline_items("wt1999")
    assert [one.id for one in old] == [one.id for one in outline_items("wt2006")]
    family = next(one for one in old if one.id == "family_contribution")
    assert family.paragraph == "p. 89"
    assert family.differs.startswith("In 1999 the panel considers whether to invite the family")
    assert {one.paragraph for one in old} & {"8.28", "8.29", "8.33"} == set()


def test_an_outline_that_differs_in_an_item_nobody_has_is_refused():
    text = 'guidance = "x"\nlike = "wt2006"\nparagraph = "p"\nsource = "s"\n[[differs]]\nid = "lost"'
    with pytest.raises(DataError, match="differs in lost, which wt2006 has not"):
        read_items("x.toml", parse_table("x.toml", text))


def test_an_item_asked_by_hand_stands_after_the_one_it_names() -> None:
    row = {"id": "own", "after": "circumstances", "label": "Own", "paragraph": "8.28", "source": "Table 16"}
    found = in_their_places(outline_items("wt2006")[:2], "outline", {"by_hand": [row]}, "p. 94")
    assert [(one.id, one.evidence) for one in found][1] == ("own", ())
    assert found[1].paragraph == "p. 94"
    with pytest.raises(DataError, match="outline puts own after nowhere"):
        in_their_places(outline_items("wt2006"), "outline", {"by_hand": [{**row, "after": "nowhere"}]})


def test_a_name_in_the_sentence_after_the_reviewers_is_not_taken_for_theirs() -> None:
    told = report(
        "Review of Child T",
        "Reviewers: Ann Lea and Bo Ray",
        "# Outline",
        "She has spoken to the reviewers. The name Child T is not hers.",
        "# The family",
        "Child T met the reviewers twice, with her advocate.",
    )
    answers = {one.item: one.answer for one in outline(told, PlanFacts())}
    assert answers["family_contribution"] == "yes"
