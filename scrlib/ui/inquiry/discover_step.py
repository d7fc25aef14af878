"""Step 2: stories from the pair interviews, each tagged; and the conditions gathered over them."""

from collections.abc import Sequence

from scrlib.learning.inquiry.gathering import gathered
from scrlib.learning.inquiry.protocol import conditions, protocol
from scrlib.records.inquiry import Story
from scrlib.text.saying import counted, listed
from scrlib.ui.components import Bar, bar_table, button, buttons, details, notice, table, tick
from scrlib.ui.frame import step_heading
from scrlib.ui.inquiry.parts import out, typed, ways
from scrlib.ui.inquiry.rule import ground_rule_again, small_things
from scrlib.ui.inquiry.ticks import ticks
from scrlib.ui.inquiry.work import InquiryWork, box
from scrlib.ui.markup import Markup, join, tag


def discover_step(work: InquiryWork) -> Markup:
    """The step as it looks now: one story, or all of them."""
    story = work.own.story(work.current)
    return _one(work, story) if story else _all(work)


def gathered_bars(stories: Sequence[Story]) -> Markup | None:
    """In how many stories each condition was, as bars with their figures; nothing before the first tag."""
    found = [one for one in gathered(stories) if one.count]
    if not found:
        return None
    tagged = sum(bool(one.conditions) for one in stories)
    names = {one.id: one.name for one in stories}
    where = [(one.condition.label, listed([f"“{names[id]}”" for id in one.stories])) for one in found]
    never = [one.condition.label for one in gathered(stories) if not one.count]
    return tag(
        "section",
        tag("h3", "What gave these stories life"),
        bar_table(
            f"Conditions in {counted(tagged, 'tagged story', 'tagged stories')}",
            "Condition",
            [Bar(label=one.condition.label, ours=one.count, ours_n=tagged) for one in found],
            ours="Stories",
        ),
        details(
            "which-stories",
            "Which stories had it",
            table("Which stories had it", ["Condition", "Stories"], where),
        ),
        tag("p", tag("b", "In none of them: "), f"{'; '.join(never)}. Ask about one of these.")
        if never
        else None,
        tag("p", "Counts say what was told here, not how often something happens.", class_="small"),
    )


def _all(work: InquiryWork) -> Markup:
    stories = work.own.stories
    return join(
        step_heading("Discover", protocol().stage("discover").lead),
        ground_rule_again(),
        tag("ol", *(_row(one) for one in stories), class_="entries", role="list") if stories else _none(),
        buttons(
            button("Add a story", "add", "S", plain=bool(stories)),
            button("Get the interview sheet to print (Word)", "take", "sheet", look="link"),
        ),
        gathered_bars(stories),
        tag("div", button("Go on to the dream", "own_step", "dream"), class_="acts go"),
    )


def _none() -> Markup:
    return notice(
        tag("p", "Add one after each interview: the listener writes, the teller reads it through."),
        title="No story is here yet.",
    )


def _row(story: Story) -> Markup:
    labels = {one.id: one.label for one in conditions()}
    had = [labels[one] for one in story.conditions]
    return tag(
        "li",
        tag("h3", story.name),
        tag("p", f"Told by {story.teller}." if story.teller else "Who told it is not said.", class_="small"),
        tag("p", "; ".join(had) + "." if had else "Not tagged yet."),
        buttons(button("Open", "open", story.id, plain=True, more=story.name)),
        id=f"entry-{story.id}",
    )


def _one(work: InquiryWork, story: Story) -> Markup:
    asked = protocol().questions
    texts = {"told": story.told, "valued": story.valued, "core": story.core, "wishes": story.wishes}
    return join(
        step_heading(story.name, "Roles, not names. What is said here stays here, unless you let it out."),
        ground_rule_again(),
        tag(
            "form",
            typed(story.id, "title", "What to call this story", story.title, hint="A few words."),
            typed(
                story.id,
                "teller",
                "Who tells it (a role, not a name)",
                story.teller,
                hint="For example: a health visitor.",
            ),
            *(
                typed(story.id, one.id, one.asks, texts[one.id], hint=one.hint, rows=one.lines)
                for one in asked
            ),
            small_things(),
            ticks(
                box(story.id, "conditions"),
                "What gave it life? Tick what was there.",
                [(one.id, one.label, one.note) for one in conditions()],
                story.conditions,
                hint="The list is only a help. Nothing ticked is an answer too.",
            ),
            tick(
                box(story.id, "in_file"),
                "Its words may stand in the Word file",
                ticked=story.in_file,
                hint="Ask the teller first. Without it, only its conditions are counted.",
            ),
            ways(work, "S", "story", "stories"),
        ),
        out(story.id, "story"),
    )
