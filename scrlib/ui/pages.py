"""The pages by the names of their workbooks, which a saved file and a browser’s tab know them by."""

CHECK = "01_check_recommendations"
PLAN = "02_plan_and_cost"
REVIEW = "03_cost_a_review"
JUDGE = "04_judge_together"
INQUIRY = "05_appreciative_inquiry"
NEAR_MISS = "06_near_miss"
BOARD = "07_trainers_board"
AUDIT = "08_audit_a_report"
REGISTER = "09_register"
CRITERIA = "10_criteria"
ROUTES = "11_three_routes"


def address(page: str) -> str:
    """Where a page is, seen from another: "01_check_recommendations.ipynb"."""
    return f"{page}.ipynb"
