"""The screens of the workbooks: a workbook imports one and shows it. Each loads only what it needs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrlib.ui.view import View


def check_recommendations() -> "View":
    """The page that checks recommendations, ready to be shown."""
    from scrlib.ui.check.state import CheckScreen
    from scrlib.ui.first_use import use_engine_soon
    from scrlib.ui.view import View

    use_engine_soon()
    return View(CheckScreen())


def plan_and_cost() -> "View":
    """The page that completes and costs an action plan, ready to be shown."""
    from scrlib.ui.plan.state import PlanScreen
    from scrlib.ui.view import View

    return View(PlanScreen())


def cost_a_review() -> "View":
    """The page that costs a review, ready to be shown."""
    from scrlib.ui.review.state import ReviewScreen
    from scrlib.ui.view import View

    return View(ReviewScreen())


def trainers_board() -> "View":
    """The page from which a trainer leads a room, ready to be shown."""
    from scrlib.ui.board.state import BoardScreen
    from scrlib.ui.view import View

    return View(BoardScreen())


def judge_together() -> "View":
    """The page on which recommendations are judged, ready to be shown."""
    from scrlib.ui.judge.state import JudgeScreen
    from scrlib.ui.view import View

    return View(JudgeScreen())


def appreciative_inquiry() -> "View":
    """The page of appreciative inquiry, ready to be shown."""
    from scrlib.ui.inquiry.state import InquiryScreen
    from scrlib.ui.view import View

    return View(InquiryScreen())


def near_misses() -> "View":
    """The page of near misses, ready to be shown."""
    from scrlib.ui.near_miss.state import NearMissScreen
    from scrlib.ui.view import View

    return View(NearMissScreen())


def audit_a_report() -> "View":
    """The page on which a report is audited, ready to be shown."""
    from scrlib.ui.audit.state import AuditScreen
    from scrlib.ui.view import View

    return View(AuditScreen())


def keep_a_register() -> "View":
    """The page of the register, ready to be shown."""
    from scrlib.ui.register.state import RegisterScreen
    from scrlib.ui.view import View

    return View(RegisterScreen())


def three_routes() -> "View":
    """The page that sets three routes through one case side by side, ready to be shown."""
    from scrlib.ui.routes.state import RoutesScreen
    from scrlib.ui.view import View

    return View(RoutesScreen())


def meets_the_criteria() -> "View":
    """The page on which a panel decides whether a case meets the criteria for a review, ready to be shown."""
    from scrlib.ui.criteria.state import CriteriaScreen
    from scrlib.ui.view import View

    return View(CriteriaScreen())


def first_page() -> "View":
    """The page with the three doors, ready to be shown."""
    from scrlib.ui.index import IndexScreen
    from scrlib.ui.view import View

    return View(IndexScreen())


def gallery_of_components() -> "View":
    """The gallery of everything that screens are made of, ready to be shown."""
    from scrlib.ui.gallery import GalleryScreen
    from scrlib.ui.view import View

    return View(GalleryScreen())
