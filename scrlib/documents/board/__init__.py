"""The plan in Word for the board, its one page, and that of a review: a template, the county's own or ours, filled."""

from scrlib.documents.board.fill import Values, fill
from scrlib.documents.board.template import plan_template, review_template, summary_template
from scrlib.documents.board.values import CostedPlan, rows_of, values_of

TEMPLATES = {"plan": plan_template, "summary": summary_template, "review": review_template}
NEEDED = {"plan": ("headline", "action.action"), "summary": ("headline",), "review": ("headline",)}


def board_template(kind: str) -> bytes:
    """The template of the "plan" or of the "summary", to be changed in Word and given back."""
    return TEMPLATES[kind]()


def board_plan(told: CostedPlan, template: bytes | None = None) -> bytes:
    """The plan as a Word file for the board. `template` is the county's own where it has one.

    Raises DocumentError, one sentence, where the template has a place that is unknown, or lacks one that is needed.
    """
    return _filled("plan", template, values_of(told), told)


def board_summary(told: CostedPlan, template: bytes | None = None) -> bytes:
    """The plan on one page, as `board_plan`."""
    return _filled("summary", template, values_of(told), told)


def board_review(told: CostedPlan, own: Values) -> bytes:
    """What a review costs on one page of ours, as `board_plan`; the plan has the review's name and no actions.

    `own` holds what only the page of a review knows: "headline", "days", "delay" and "not_costed_list".
    """
    return _filled("review", None, {**values_of(told), **own}, told)


def _filled(kind: str, template: bytes | None, values: Values, told: CostedPlan) -> bytes:
    return fill(template or board_template(kind), values, rows_of(told), NEEDED[kind])
