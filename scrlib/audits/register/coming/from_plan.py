"""What an action plan would write into the register."""

from collections.abc import Mapping, Sequence

from scrlib.audits.register.coming.known_again import plain, same
from scrlib.audits.register.coming.plan_advice import Advised
from scrlib.audits.register.coming.plan_words import fields_of, otherwise, put_evidence
from scrlib.audits.register.coming.proposals import Drafts, Proposal, proposal
from scrlib.audits.register.log import Log
from scrlib.audits.register.reading import things
from scrlib.audits.register.state import Fields, state_of
from scrlib.audits.register.things import NewId, new_id
from scrlib.records.ids import next_id
from scrlib.records.plans import Plan, PlanAction, Skipped
from scrlib.records.register import Thing
from scrlib.text.saying import listed

BLANK_ROW = "a blank row"  # as plans are read
MOST = 4  # places that are named where more were passed over for the same reason


def from_plan(
    log: Log,
    plan: Plan,
    *,
    before: Plan | None = None,
    review: str = "",
    named: str = "",
    ids: NewId = new_id,
) -> Proposal:
    """What a plan would write: new actions with their recommendations; of known ones what it says otherwise.

    before   the plan as it was when it was given out, where the file remembers it (our Excel plan): only what
             was changed since is proposed. Without it an empty place in the plan says nothing
    review   id of the review that new recommendations come from, "" for none: an action that answers another
             review is then not taken for one of the plan, whatever its words
    named    what a review is called that is not in the register yet; new recommendations come from it

    Without a review, a plan of which no action stands here may be another review's: the number 1 of its
    recommendations is then not taken for the number 1 that has actions here already.
    """
    state, drafts = state_of(log), Drafts()
    if named.strip():
        review = _review(log, named.strip(), drafts, ids)
    known, given = things(log, Thing.ACTION), {one.id: one for one in before.actions} if before else {}
    numbers = [fields.get("number", "") for fields in known.values()]
    advised = Advised(things(log, Thing.RECOMMENDATION), review, drafts, ids)
    matched, notes = _matched(plan, given, known, advised, review)
    drafts.notes += notes
    for one, id in zip(plan.actions, matched, strict=True):
        wrote, told = given.get(one.id), fields_of(one, plan.name)
        if id:
            form = otherwise(told, fields_of(wrote, plan.name) if wrote else None, known[id])
        else:
            id = ids(Thing.ACTION)
            form = {"number": _numbered(one, numbers), **told, "recommendations": advised.of(one)}
        drafts.put(Thing.ACTION, id, one.where, **form)
        put_evidence(drafts, one, id, state, ids)
    drafts.notes += _passed_over(plan.skipped)
    return proposal(state, state, drafts)


def _matched(
    plan: Plan, given: Mapping[str, PlanAction], known: Mapping[str, Fields], advised: Advised, review: str
) -> tuple[list[str], list[str]]:
    """For each action of the plan its id in the register, "" for a new one; and what there is to tell."""
    own = {id: fields for id, fields in known.items() if not review or advised.may_be(fields)}
    loose = _came_before(plan, {id: fields for id, fields in known.items() if id not in own}, advised)
    matched = same([given.get(one.id) or one for one in plan.actions], {**own, **loose})
    notes = _joined([loose[id] for id in matched if id in loose], advised)
    if not review and not any(matched):
        notes += advised.forget_numbers_of(known.values(), plan)
    return matched, notes


def _numbered(one: PlanAction, numbers: list[str]) -> str:
    """The number of a new action: its own where that is free, else the next; it is taken from then on."""
    numbers.append(one.id if one.id not in numbers else next_id(numbers, "A"))
    return numbers[-1]


def _passed_over(skipped: Sequence[Skipped]) -> list[str]:
    """What in the file was passed over, each reason once; a blank row is no news."""
    places: dict[str, list[str]] = {}
    for one in skipped:
        if one.why != BLANK_ROW:
            places.setdefault(one.why, []).append(one.where)
    return [f"{listed(_few(found))}: {why}" for why, found in places.items()]


def _few(places: list[str]) -> list[str]:
    return places if len(places) <= MOST else [*places[:MOST], f"{len(places) - MOST} more"]


def _came_before(plan: Plan, others: Mapping[str, Fields], advised: Advised) -> dict[str, Fields]:
    """The actions of the register that answer no review, where one of this plan stands among them."""
    loose = {id: fields for id, fields in others.items() if advised.of_no_review(fields)}
    here = {plain(fields.get("text", "")) for fields in loose.values()}
    return loose if any(plain(one.action) in here for one in plan.actions) else {}


def _joined(actions: Sequence[Fields], advised: Advised) -> list[str]:
    """Give the recommendations that these actions answer to the review; what there is to tell of it."""
    for fields in actions:
        advised.join(fields)
    if not actions:
        return []
    one = len(actions) == 1
    said = "1 action of this plan stands" if one else f"{len(actions)} actions of this plan stand"
    return [
        f"{said} here already, with recommendations of no review. {'It is' if one else 'They are'} not taken "
        "again: below, each of those recommendations is given to the review. Untick any that belongs to "
        "another."
    ]


def _review(log: Log, named: str, drafts: Drafts, ids: NewId) -> str:
    """The id of the review of that name: one that stands, or a new one."""
    standing = things(log, Thing.REVIEW).items()
    id = next((id for id, fields in standing if plain(fields.get("title", "")) == plain(named)), "")
    if not id:
        id = ids(Thing.REVIEW)
        drafts.put(Thing.REVIEW, id, title=named)
    return id
