"""Which of the actions that were found are kept: no bare list of recommendations, and none twice."""

from collections.abc import Sequence

from scrlib.plans.drafts import Draft
from scrlib.plans.phrases import plain
from scrlib.plans.rows.surroundings import Reading
from scrlib.records.plans import Skipped


def without_lists(state: Reading) -> list[Draft]:
    """The drafts without those of tables that only list recommendations, where another table has their actions."""
    if all(alone for _, alone in state.drafts):
        return [draft for draft, _ in state.drafts]
    for draft, alone in state.drafts:
        if alone:
            state.skipped.append(
                Skipped(where=draft.where, why="a list of recommendations; the actions are in another table")
            )
    return [draft for draft, alone in state.drafts if not alone]


def without_repeats(state: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, an action printed again in another table or sheet left out."""
    kept: list[Draft] = []
    seen: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        same = tuple(
            plain(one)
            for one in (draft.rec.number, draft.text("action"), draft.text("owner"), draft.text("due"))
        )
        first = seen.get(same)
        if first is not None and _elsewhere(first, draft) and not _for_another(first, draft):
            state.skipped.append(Skipped(where=draft.where, why=f"the same action as in {first.where}"))
            continue
        seen.setdefault(same, draft)
        kept.append(draft)
    return kept


def _elsewhere(first: Draft, draft: Draft) -> bool:
    return first.where.rsplit(" ", 2)[0] != draft.where.rsplit(" ", 2)[0]


def _for_another(first: Draft, draft: Draft) -> bool:
    """Whether two actions in the same words answer two recommendations that have words and no number."""
    both = first.rec.text and draft.rec.text and not draft.rec.number
    return bool(both) and plain(first.rec.text) != plain(draft.rec.text)
