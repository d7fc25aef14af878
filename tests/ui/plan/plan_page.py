"""Somebody at the Plan and cost page with a plan of a few actions."""

from visitor import Planner

PLAN = (
    b"Rec No,Action required,Lead,By when\n1,Change the visiting procedure,Named Nurse,31/03/2027\n"
    b"1,Change the record,Systems Manager,30/06/2027\n2,Train the duty desk,Head of Service,30/09/2027\n"
    b"3,Publish the briefing,Board Manager,31/01/2027\n"
)
QUOTE = {
    "line-label": "A change to the record",
    "line-quantity": "1",
    "line-rate": "£8,500",
    "line-source": "supplier's quotation",
}


def planner() -> Planner:
    return Planner().open("plan.csv", PLAN)


def by_hand(kind: str = "it") -> Planner:
    return planner().press("cost_of", "A2").press("add_line", "A2", {"kind-A2": kind})
