"""What the boxes of a cost line are called, and the words to choose from."""

from dataclasses import dataclass

from scrlib.records.costs import Nature

NATURES = (
    (Nature.CASH, "New money"),
    (Nature.OPPORTUNITY, "Time of staff who are paid already"),
    (Nature.IN_BASE, "Paid for in a budget already: noted, not counted"),
)
UNITS = (("hour", "hours"), ("day", "days"), ("session", "sessions"), ("each", "items"), ("month", "months"))
KINDS = (
    ("staff_time", "Staff time"),
    ("fee", "A fee"),
    ("venue", "Venue"),
    ("print", "Print"),
    ("it", "IT"),
    ("audit", "Audit"),
    ("other", "Something else"),
)
INCLUDES = (
    ("overhead", "The price of an hour includes overheads"),
    ("qualification", "It includes the cost of training to qualify"),
    ("client_contact", "It is the price of an hour with a family or patient"),
)
BASES = (
    ("", "Those of the whole plan"),
    ("real", "Real: those of the plan’s price year"),
    ("nominal", "Nominal: those of the year it is paid in"),
)


@dataclass(frozen=True, kw_only=True)
class Box:
    """One box of a form: its name, what it asks, and whether it holds a share in percent."""

    name: str
    label: str
    hint: str = ""
    percent: bool = False


POST = (
    Box(name="fte", label="Full-time posts", hint="0.5 for half a post"),
    Box(name="headcount", label="People who share it"),
    Box(name="salary", label="Salary of one full-time post, a year", hint="In pounds"),
    Box(name="ni_rate", label="Employer’s National Insurance, %", percent=True),
    Box(name="ni_threshold", label="It is due on pay above", hint="In pounds a year, for each person"),
    Box(name="pension_rate", label="Employer’s pension, %", percent=True),
    Box(name="pay_uplift", label="Pay rise each April, %", percent=True),
)
TRAINING = (
    Box(name="sessions", label="Sessions"),
    Box(name="trainer_per_session", label="Trainer, for each session", hint="In pounds"),
    Box(name="venue_per_session", label="Venue, for each session", hint="In pounds"),
    Box(name="materials_each", label="Materials, for each person", hint="In pounds"),
    Box(name="hours", label="Hours that each person attends"),
    Box(name="backfill_share", label="Share whose work is covered by others, %", percent=True),
    Box(name="backfill_rate", label="Cost of cover, an hour", hint="In pounds"),
)
