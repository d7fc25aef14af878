"""The page of docs/ on near misses: factors, kinds of safeguard, what a statement needs."""

from built import built_from

from scrlib.learning.near_miss.lists import groups, terms
from scrlib.learning.near_miss.statement import parts
from scrlib.records.near_misses import FactorGroup

WHAT = (
    "A near miss: something was prevented from going wrong, or went wrong without serious harm (Bostock and "
    "others 2005, as cited in DCSF-RR022, chapter 8). What the page Near miss asks, and how it is coded. "
    "**Counts show what is reported, and not how often it happens**; with fewer than five near misses "
    "nothing is counted.\n"
)
ORDER = (
    "Asked from the system inward, so that whoever held the pen that day is looked at last. Each factor is "
    "present, absent or unknown; present means that it made the near miss likelier, and both present and "
    "absent need evidence. Which group of a published framework belongs to which of ours is our own "
    "reading.\n"
)


def near_miss_page() -> str:
    """Every factor by group with its neighbours' names; safeguards by strength; the parts of a statement."""
    safeguards = (f"{n}. **{one.label}.** {one.about}" for n, one in enumerate(terms("barrier"), 1))
    needs = (f"- **{one.label}.** {one.asks} {one.why}" for one in parts())
    return "\n".join(
        [
            "# Near misses\n",
            built_from("`scrlib/data/learning/near_miss/`"),
            WHAT,
            "## Contributory factors\n",
            ORDER,
            "| group | London Protocol | SEIPS | SCIE Learning Together |",
            "|---|---|---|---|",
            *(
                f"| {one.label} | {one.london} | {one.seips} | {one.learning_together or '–'} |"
                for one in groups()
            ),
            "",
            *(_group(one) for one in groups()),
            "## Kinds of safeguard\n",
            "From the strongest to the weakest: how far each holds if nobody happens to remember.\n",
            *safeguards,
            "",
            "## What a statement of a safeguard needs\n",
            "Read by wording only; whether the safeguard would hold is for people to judge.\n",
            *needs,
            "",
        ]
    )


def _group(one: FactorGroup) -> str:
    factors = "\n".join(f"- **{factor.label}.** {factor.asks}" for factor in one.factors)
    return f"### {one.label}\n\n{one.about}\n\n{factors}\n\nSource: {one.source}.\n"
