"""What the pictures of a plan's costs go by."""

from visitor import Planner

PLAN = (
    "Rec No,Recommendation,Action required,Agency,Lead,By when,Cost\n"
    "1,Seen alone at booking,Remind midwives of the procedure,The Trust,Head of Midwifery,30/06/2027,£900\n"
    "1,,Change the record so that a booking cannot be saved until it says whether she was asked,The Trust,"
    "Systems Manager,30/06/2027,£600\n"
    "2,Fathers,Remind midwives of fathers,The Trust,Head of Midwifery,30/09/2027,£500\n"
).encode()


def test_a_recommendation_is_as_strong_as_the_strongest_of_its_actions():
    visitor = Planner().open("plan.csv", PLAN).press("step", "cost")
    page = (
        visitor.press("take_stated", "cash", {"stated-which": ["A1", "A2", "A3"]}).press("step", "total").page
    )
    assert "£500, 25% of the whole, goes on weaker actions, as far as their wording shows: 1 of 2" in page
