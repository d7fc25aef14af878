"""The names of whole numbers as reports and plans write them out, and what each stands for."""

CARDINALS = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty".split()
)
CARDINAL_VALUES = {name: at for at, name in enumerate(CARDINALS)} | {
    name: 10 * tens
    for tens, name in enumerate("thirty forty fifty sixty seventy eighty ninety hundred".split(), 3)
}


def named_from(first: int, last: int) -> str:
    """The names of `first` to `last` (at most twenty) as alternatives of a pattern: "two|three"."""
    return "|".join(CARDINALS[first : last + 1])
