"""The recommendations that the actions of a plan name: those that stand in the register, and new ones."""

from collections.abc import Iterable, Mapping

from scrlib.audits.register.coming.known_again import plain
from scrlib.audits.register.coming.proposals import Drafts
from scrlib.audits.register.state import Fields
from scrlib.audits.register.things import NewId
from scrlib.records.plans import Plan, PlanAction
from scrlib.records.register import Thing

OTHER_NUMBERS = (
    "No action of this plan stands in the register, so its recommendations come in as new ones, also where "
    "one of the same number stands here. If they are of the same review, say which, and open the file again."
)


class Advised:
    """The recommendations that actions name: those that stand, and new ones, each once."""

    def __init__(self, standing: Mapping[str, Fields], review: str, drafts: Drafts, ids: NewId) -> None:
        self._review, self._drafts, self._ids = review, drafts, ids
        self._standing = standing
        self._known: dict[tuple[str, str], str] = {}
        for id, fields in standing.items():
            if fields.get("review", "") == review:
                self._know(id, fields)

    def _know(self, id: str, fields: Fields) -> None:
        self._known[fields.get("number", ""), ""] = id
        self._known["", plain(fields.get("text", ""))] = id

    def forget_numbers_of(self, actions: Iterable[Fields], plan: Plan) -> list[str]:
        """Take no number for a recommendation that actions answer already; what there is to tell of it."""
        answered = {id for fields in actions for id in fields.get("recommendations", "").split()}
        taken = {number for (number, _), id in self._known.items() if number and id in answered}
        for number in taken:
            del self._known[number, ""]
        if not any((one.recommendation or "").strip() in taken for one in plan.actions):
            return []
        return [OTHER_NUMBERS]

    def may_be(self, action: Fields) -> bool:
        """Whether an action of the register answers this review, or none."""
        answers = [
            self._standing[id] for id in action.get("recommendations", "").split() if id in self._standing
        ]
        return not answers or any(one.get("review", "") == self._review for one in answers)

    def of_no_review(self, action: Fields) -> bool:
        """Whether what an action of the register answers comes from no review."""
        answers = [self._standing.get(id, {}) for id in action.get("recommendations", "").split()]
        return bool(answers) and not any(one.get("review") for one in answers)

    def join(self, action: Fields) -> None:
        """Give what an action of the register answers to this review, where it comes from none."""
        for id in action.get("recommendations", "").split():
            fields = self._standing.get(id)
            if fields is not None and not fields.get("review"):
                self._drafts.put(Thing.RECOMMENDATION, id, review=self._review)
                self._know(id, fields)

    def of(self, one: PlanAction) -> str:
        """The id of the recommendation that an action answers, "" where it names none."""
        number, text = (one.recommendation or "").strip(), (one.recommendation_text or "").strip()
        if not number and not text:
            return ""
        keys = [key for key in ((number, ""), ("", plain(text))) if any(key)]
        id = next((self._known[key] for key in keys if key in self._known), "")
        if not id:
            id = self._ids(Thing.RECOMMENDATION)
            words = text or f"Recommendation {number}; the plan does not give its words."
            self._drafts.put(
                Thing.RECOMMENDATION, id, one.where, number=number, text=words, review=self._review
            )
        self._known.update(dict.fromkeys(keys, id))
        return id
