"""The votes on one question, large: the spread, the second vote beside the first, the agreement."""

from collections.abc import Sequence
from itertools import accumulate

from scrlib.learning.counting import PRESENT, agreement, alike_by_two, found_together, rated
from scrlib.records.counting import Choice, Movement, Spread
from scrlib.records.learning import Kind, Question, Telling
from scrlib.text.saying import counted, whole_percent
from scrlib.ui.board.look import Look
from scrlib.ui.board.naming import item_named
from scrlib.ui.components import button, details, hidden, table
from scrlib.ui.markup import Child, Markup, join, tag

MOST_PAIRS = 10  # of factors
NOBODY = "Nobody has answered yet."
NOTICED = "Counts show what this room noticed, not how often it happens."
WORKED_OUT = (
    "The sentence counts: how many chose the rating that most people chose. But people can agree by chance "
    "alone, the more easily the fewer ratings there are to choose from. So statisticians compare every two "
    "people with each other, and take off what chance would give. “Cannot judge” is left out. Agreeing is "
    "not the same as being right."
)
SOURCE = (
    "Gwet’s AC1: K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008), 29-48. It "
    "stays fair where nearly everybody gives the same rating, and kappa does not."
)


def votes_on_question(look: Look, spread: Spread) -> Markup:
    """The votes on one question as the room may see them, with the coders' own once they are revealed."""
    moved = next((one for one in look.movements if one.question == spread.question), None)
    first = moved.first if moved else None
    if not spread.answered and not spread.places and not (first and first.answered):
        return tag("p", NOBODY)
    question = question_of(look, spread.question)
    if question.kind is Kind.CODE:
        return join(_factors(look), *_agreement(look, spread))
    if len(alike := _ticked_alike(look, question)) > 1:
        return _grid(look, alike)
    if question.kind is Kind.ORDER:
        return _places(spread)
    told = _coders_values(look, spread.question)
    return join(_bars(spread, first, told, look.session.telling), _moved(moved), *_agreement(look, spread))


def heading(look: Look, spread: Spread) -> str:
    """What stands above the votes: the question, or that they are factors."""
    question = question_of(look, spread.question)
    if question.kind is Kind.CODE:
        return "What made it likely"
    if len(_ticked_alike(look, question)) > 1:
        return "All of them, side by side"
    item = item_named(look.session, look.votes, spread.question)
    return f"{item}: {spread.asks}" if item else spread.asks


def question_list(look: Look, current: str) -> Markup | None:
    """The questions to look at, none where there is one; all factors are looked at together."""
    shown = questions_shown(look)
    if len(shown) < 2:
        return None
    listed = (
        tag(
            "li",
            button(
                f"{n} {_name(look, one, shown)}",
                "question",
                one.id,
                plain=True,
                aria_current="true" if one.id == current else None,
            ),
        )
        for n, one in enumerate(shown, 1)
    )
    return tag("nav", tag("ul", *listed), class_="pages", aria_label="Questions")


def questions_shown(look: Look) -> tuple[Question, ...]:
    """The questions that can be looked at one by one: of what stands in one table only the first."""
    found = [question_of(look, one.question) for one in look.spreads]
    factors = [one for one in found if one.kind is Kind.CODE]
    return tuple(one for one in found if one.id == next(iter(_in_one_table(look, one, factors)), one).id)


def _in_one_table(look: Look, question: Question, factors: Sequence[Question]) -> Sequence[Question]:
    """The questions that are looked at together with this one, () where it stands alone."""
    return factors if question.kind is Kind.CODE else _ticked_alike(look, question)


def _ticked_alike(look: Look, question: Question) -> list[Question]:
    """The questions of which the same things can be ticked: factors, each at several moments."""
    if question.kind is not Kind.TAG:
        return []
    asked = (question_of(look, one.question) for one in look.spreads)
    return [one for one in asked if one.kind is Kind.TAG and one.options == question.options]


def question_of(look: Look, id: str) -> Question:
    """The question of the votes that are looked at, by its id."""
    return next(one for one in look.session.questions(look.votes) if one.id == id)


def _name(look: Look, question: Question, among: Sequence[Question]) -> str:
    """A short name: the criterion, with the item where several are judged by it."""
    if question.kind is Kind.CODE:
        return "Factors"
    name = question.group.replace("_", " ").capitalize()
    alone = [one.group for one in among].count(question.group) == 1
    item = item_named(look.session, look.votes, question.id) or question.item.replace("_", " ")
    return name if alone else f"{name}: {item}"


def _coders_values(look: Look, question: str) -> frozenset[str]:
    """What the coders gave, once it is revealed."""
    first = look.session.step(look.votes).again or look.votes
    if first not in look.room.revealed:
        return frozenset()
    key = look.key.question(question)
    return key.values if key else frozenset()


def _bars(spread: Spread, first: Spread | None, told: frozenset[str], telling: Telling) -> Markup:
    columns = ["Answer", "First vote", "Second vote"] if first else ["Answer", "Votes"]
    votes = (first, spread) if first else (spread,)
    rows = (
        [
            _label(choice, told, telling),
            *(_bar(one.choices[n], one, n_vote) for n_vote, one in enumerate(votes)),
        ]
        for n, choice in enumerate(spread.choices)
    )
    return tag(
        "div",
        table(hidden("Votes: ", spread.asks), columns, rows),
        class_="bars votes twice" if first else "bars votes",
    )


def _label(choice: Choice, told: frozenset[str], telling: Telling) -> Child:
    if choice.option not in told:
        return choice.label
    return join(choice.label, " ", tag("b", f"✓ {telling.mark}", class_="coders"))


def _bar(choice: Choice, spread: Spread, vote: int) -> Markup:
    whole = spread.people + sum(one.paper for one in spread.choices)
    percent = whole_percent(choice.count, whole) if whole else 0
    paper = tag("small", f" ({choice.paper} on paper)") if choice.paper else None
    return tag(
        "div",
        tag("i", class_="second" if vote else None, style=f"width:{percent * 0.6:.0f}%", aria_hidden="true"),
        tag("span", tag("b", choice.count), paper),
        class_="barcell",
    )


def _moved(found: Movement | None) -> Markup | None:
    if found is None or not found.both:
        return None
    if not found.moved:
        return tag("p", f"Nobody of the {found.both} who voted twice changed their answer.", class_="said")
    most = found.moves[0]
    words = f"{found.moved} of {found.both} changed their minds"
    if len(found.moves) == 1:
        return tag("p", f"{words}, from “{most.before}” to “{most.after}”.", class_="said")
    if most.count == found.moves[1].count:
        return tag("p", f"{words}, no one way more than another.", class_="said")
    return tag("p", f"{words}, {most.count} of them from “{most.before}” to “{most.after}”.", class_="said")


def _agreement(look: Look, spread: Spread) -> tuple[Child, ...]:
    if not spread.agreement:
        return ()
    alike = [one for one in look.spreads if _options(one) == _options(spread)]
    factors = question_of(look, spread.question).kind is Kind.CODE
    told = alike_by_two(alike) if factors else spread.agreement
    return (
        tag("p", tag("b", told), class_="said agreement") if told else None,
        details(
            "worked-out",
            "How is this worked out?",
            tag("p", WORKED_OUT),
            tag("p", _coefficient(alike)),
            tag("p", tag("small", SOURCE)),
        ),
    )


def _coefficient(alike: Sequence[Spread]) -> str:
    told = agreement(alike)
    if not told:
        return "Here are fewer than ten ratings, so only the counts are told."
    if len(alike) == 1:
        return f"On this question: {told}"
    return f"Over the {len(alike)} questions of this step with these answers: {told}"


def _options(spread: Spread) -> tuple[str, ...]:
    return tuple(one.option for one in spread.choices)


def _places(spread: Spread) -> Markup:
    rows = ((f"{n}. {one.label}", f"{one.mean:.1f}", one.people) for n, one in enumerate(spread.places, 1))
    return table(
        "The order of the room: the mean place each was given",
        ["What", "Mean place", "People"],
        rows,
        numbers=(1, 2),
    )


def _factors(look: Look) -> Markup:
    """Every factor with how many found it present, absent or unknown, the one most often present first."""
    found = [one for one in look.spreads if question_of(look, one.question).kind is Kind.CODE]
    labels = [one.label for one in found[0].choices]
    in_order = sorted(found, key=lambda one: -rated(one).get(PRESENT, 0))
    present = [rated(one).get(PRESENT, 0) for one in in_order]
    rows = (
        [one.asks, *_cells(one, _coders_values(look, one.question)), _share(so_far, sum(present))]
        for one, so_far in zip(in_order, accumulate(present), strict=True)
    )
    columns = ["Factor", *labels, "Running share of all found"]
    numbers = tuple(range(1, len(labels) + 2))
    return join(
        table("Factors, the one most often found first", columns, rows, numbers=numbers),
        tag("p", NOTICED, class_="said"),
        _together(look),
    )


def _grid(look: Look, rows: Sequence[Question]) -> Markup:
    """Each thing asked about by what was ticked of it: how many people, the most of each row marked."""
    spreads = {one.question: one for one in look.spreads}
    counts = [[choice.count for choice in spreads[one.id].choices] for one in rows]
    columns = ["What", *(one.label for one in rows[0].options)]
    shown = ([one.asks, *(_most(count, row) for count in row)] for one, row in zip(rows, counts, strict=True))
    sums = [sum(column) for column in zip(*counts, strict=True)]
    people = max(spreads[one.id].people for one in rows)
    return join(
        table(
            f"How many of {counted(people, 'person', 'people')} ticked what",
            columns,
            [*shown, [tag("b", "Together"), *sums]],
            numbers=tuple(range(1, len(columns))),
        ),
        tag("p", "The most of each row is marked ●.", class_="small"),
        tag("p", NOTICED, class_="said"),
    )


def _most(count: int, row: Sequence[int]) -> Child:
    return tag("b", f"{count} ●") if count and count == max(row) else count


def _share(part: int, whole: int) -> str:
    return f"{whole_percent(part, whole)}%" if whole else "–"


def _together(look: Look) -> Markup | None:
    """Which factors the same people found; by stage they can be counted in a register only."""
    pairs = found_together(look.session, look.submissions, look.votes)[:MOST_PAIRS]
    if not pairs:
        return None
    return details(
        "together",
        "Which factors the same people found",
        table("Found together", ["Factor", "and", "People"], pairs, numbers=(2,)),
        tag(
            "p",
            "Being found together does not say that one leads to the other. At which moments of the story "
            "each weighed is asked in the long form; by stages of a child’s journey factors are counted over "
            "a register, on the page Near miss.",
            class_="small",
        ),
    )


def _cells(spread: Spread, told: frozenset[str]) -> list[Child]:
    """The counts of one factor, the one that was coded marked."""
    mark = tag("b", " ✓ as coded", class_="coders")
    return [join(one.count, mark if one.option in told else None) for one in spread.choices]
