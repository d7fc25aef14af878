"""What a near miss gives to Check recommendations: its safeguard, or what was learned where it has none."""

from collections.abc import Iterable

from scrlib.records.near_misses import NearMiss

FROM = "Near miss"


def learning_of(record: NearMiss) -> tuple[str, ...]:
    """The texts to check: the statement of the safeguard, else each line of what was learned."""
    texts = [record.statement] if record.statement.strip() else record.learning.splitlines()
    return tuple(" ".join(one.split()) for one in texts if one.strip())


def learning_of_all(records: Iterable[NearMiss]) -> tuple[str, ...]:
    """The texts of several near misses, each once."""
    return tuple(dict.fromkeys(text for one in records for text in learning_of(one)))
