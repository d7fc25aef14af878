"""The page of docs/ on the register: what it holds, and how what a meeting asks is worked out."""

from built import built_from

from scrlib.audits.register.things import HELD, PROGRESS, Field, Shape, choices, shape
from scrlib.records.register import Thing

WHAT = (
    "What page 09 holds, and how it works out what a meeting asks. Everything is read off the log; "
    "nothing is kept twice. How the log is kept and checked is on the [page on keeping](keeping.md).\n"
)
RULES = """## What a meeting asks

- **Since the last meeting** counts from the last meeting pack. Before the first one, from the beginning.
- **Overdue**: open, not done, and its day is past; or somebody calls it late. The gravest harm comes first
  ({harms}), then the longest overdue. An action of which nobody has said what could happen stands where
  “Cannot be said” stands. An action without a day is never overdue: it is listed apart.
- **Done**: {done}. **Closed**: {closed}.
- **A difference is shown** where the last look that found anything says yes or in part; where nobody has
  looked, where evidence is of a kind that shows one ({proofs}). Where the last look says no, none is shown,
  whatever the evidence. The order of harm and these rules are ours.
- **Done, effect unknown** is the headline where every action is done and no difference is shown for any.
- **Closing** needs evidence, or a reason in writing. An answer other than “Accepted” needs its reason; an
  answer to “Did it make a difference?” needs what shows it.
- **The annual table** holds the recommendations made in the period, by their own day or else the day of
  their review. Older ones stand apart where something was done in the period or is still open; those without
  a day are listed, not dropped.
"""
LISTS = {
    "response": "What was answered",
    "harm": "What could happen",
    "strength": "What evidence shows",
    "difference": "Did it make a difference?",
    "helps": "What helped",
    "hinders": "What stood in the way",
}


def register_page() -> str:
    """Every thing with its fields, what can be chosen, and the rules of the views."""
    parts = ["# The register\n", built_from("`scrlib/data/audits/register.toml`"), WHAT, _rules()]
    parts += ["## What it holds\n", *(_thing(shape(one)) for one in HELD if one is not Thing.REGISTER)]
    parts += ["## What can be chosen\n", *(_list(name, title) for name, title in LISTS.items())]
    return "\n".join(parts)


def _rules() -> str:
    harms = sorted(choices("harm").values(), key=lambda one: one.rank)
    every = choices(PROGRESS)
    open = ("not_started", "on_track", "late", "done_awaiting_check")
    return RULES.format(
        harms=", ".join(one.label.lower() for one in harms),
        done=", ".join(f"“{one.label}”" for one in every.values() if one.id.startswith("done")),
        closed=", ".join(f"“{one.label}”" for one in every.values() if one.id not in open),
        proofs=", ".join(one.label.lower() for one in choices("strength").values() if one.difference),
    )


def _thing(one: Shape) -> str:
    own = [field for field in one.fields if field.id != "gone"]
    return "\n".join([f"### {one.label}\n", *map(_field, own), ""])


def _field(one: Field) -> str:
    kinds = {"day": " (a day)", "choice": " (from a list)", "choices": " (any number from a list)"}
    return f"- {one.label}{kinds.get(one.kind, '')}{', needed' if one.needed else ''}"


def _list(name: str, title: str) -> str:
    lines = [f"- **{one.label}.** {one.about}" for one in choices(name).values()]
    return "\n".join([f"### {title}\n", *lines, ""])
