"""The formulas of a row of the ledger: whose it is, when it runs, and the cell of each year."""

from scrlib.documents.book.columns import ACTIONS, LINES, PEOPLE, POSTS, TRAINING
from scrlib.documents.book.frame import Frame, there, to_pence
from scrlib.documents.book.ledger_rows import AGENCY, BEGINS, MONTHS, NATURE, NO_AGENCY, Entry
from scrlib.documents.book.sheet import letter
from scrlib.documents.book.values import BASES, KINDS, NATURES, shown
from scrlib.records.costs import Nature, Post

APRIL = 3  # as months are counted from 0
PAID_BY_TIME = ("staff_time", "audit")  # kinds of line that rise with pay


def _course(row: int) -> str:
    """The row of a person's course, counted within the sheet Training."""
    return f"MATCH({there(PEOPLE, 'course', row)},'{TRAINING.name}'!${letter(TRAINING.at('course'))}:${letter(TRAINING.at('course'))},0)"


def of_line(entry: Entry, key: str) -> str:
    """What the line says in a column: for people, the course's."""
    if entry.page is not PEOPLE:
        return there(entry.page, key, entry.row)
    column = letter(TRAINING.at(key))
    return f"INDEX('{TRAINING.name}'!${column}:${column},{_course(entry.row)})"


def blank_or(entry: Entry, value: str, empty: str = '""') -> str:
    """A formula's value where the row is complete, nothing where it is not."""
    return f'=IF({there(entry.page, "missing", entry.row)}="Yes",{value},{empty})'


def agency_formula(frame: Frame, entry: Entry) -> str:
    """The row's agency, else the action's."""
    found = f"INDEX({frame.range(ACTIONS, 'bears')},MATCH({of_line(entry, 'action')},{frame.range(ACTIONS, 'no')},0))"
    of_action = f'IFERROR({found},"{NO_AGENCY}")'
    own = of_line(entry, "agency")
    bearer = f'IF({own}<>"",{own},{of_action})'
    if entry.page is PEOPLE:
        person = there(PEOPLE, "agency", entry.row)
        return f'IF({person}<>"",{person},{bearer})'
    return bearer


def nature_formula(entry: Entry) -> str:
    """The nature of the row's money: as its own sheet says, else what is usual there."""
    if entry.page is POSTS:
        return f'"{NATURES[Nature.CASH]}"'
    if entry.page is LINES:
        return there(LINES, "nature", entry.row)
    usual = NATURES[Nature.OPPORTUNITY if entry.part == "attendance" else Nature.CASH]
    own = of_line(entry, "nature")
    return f'IF({own}<>"",{own},"{usual}")'


PAY, PRICES = "pay", "prices"  # what a row of the ledger rises with; nothing: it is taken as it stands


def kind_formula(entry: Entry) -> str:
    """The kind of the row's line, such as IT; of posts and courses the name of their sheet."""
    return f'{there(LINES, "kind", entry.row)}&""' if entry.page is LINES else f'"{entry.page.name}"'


def kind_of(entry: Entry) -> str:
    """What `kind_formula` comes to when the file is written."""
    if entry.line is None:
        return ""
    return str(shown("kind", entry.line.kind) or "") if entry.page is LINES else entry.page.name


def rises_formula(entry: Entry) -> str:
    """Whether a row rises with pay or with prices: neither where its money, or its pay, does so already."""
    usual = f'"{PAY if entry.page in (POSTS, PEOPLE) else PRICES}"'
    stays = f'{of_line(entry, "basis")}="{BASES["nominal"]}"'
    if entry.page is LINES:
        kind = there(LINES, "kind", entry.row)
        by_time = ",".join(f'{kind}="{KINDS[one]}"' for one in PAID_BY_TIME)
        usual = f'IF(OR({by_time}),"{PAY}","{PRICES}")'
    if entry.page is POSTS:
        stays = f"OR({stays},N({there(POSTS, 'pay_uplift', entry.row)})<>0)"
    return f'IF({stays},"",{usual})'


def rises_of(entry: Entry) -> str:
    """What `rises_formula` comes to when the file is written."""
    line = entry.line
    if line is None or line.basis == "nominal" or isinstance(line.what, Post) and line.what.pay_uplift:
        return ""
    return PAY if entry.page in (POSTS, PEOPLE) or line.kind in PAID_BY_TIME else PRICES


def begins_formula(entry: Entry) -> str:
    """The running month in which the row begins: its own, else that of the plan."""
    start = of_line(entry, "start")
    return f'IF({start}="",YEAR(Plan_start)*12+MONTH(Plan_start)-1,YEAR({start})*12+MONTH({start})-1)'


def months_formula(entry: Entry, row: int) -> str:
    """How long it runs: once, or to the horizon at the latest."""
    own = f"MAX(1,{of_line(entry, 'months')})"
    until = f"YEAR(Plan_start)*12+MONTH(Plan_start)-1+Horizon_years*12-${letter(BEGINS)}{row}"
    runs = f"MAX(0,MIN({own},{until}))"
    return runs if entry.page is POSTS else f'IF({of_line(entry, "recurrent")}="Yes",{runs},1)'


def _each(entry: Entry, year: str, begins: str) -> str:
    """What a month costs, or the line once, before rounding."""
    page, row = entry.page, entry.row

    def its(key: str) -> str:
        return there(page, key, row)

    if page is LINES:
        return f"{its('quantity')}*{its('rate')}"
    if page is TRAINING:
        attended = f"SUMPRODUCT(EXACT(People_course,{its('course')})*People_count)"
        each = {"trainer": "trainer_per_session", "venue": "venue_per_session"}
        money = f"{its('sessions')}*{its(each[entry.part])}" if entry.part in each else ""
        return money or f"{attended}*{its('materials_each')}"
    if page is PEOPLE:
        same = f"EXACT(People_course,{its('course')})*EXACT(People_agency,{its('bears')})"
        return f"SUMPRODUCT({same}*People_{entry.part})"
    uplifts = f"MAX(0,({year}-{APRIL})/12-INT(({begins}-{APRIL})/12))"
    pay = f"{its('fte')}*{its('salary')}*(1+{its('pay_uplift')})^{uplifts}"
    if entry.part == "pay":
        return f"{pay}/12"
    if entry.part == "pension":
        return f"{pay}*{its('pension_rate')}/12"
    return f"MAX(0,{pay}-{its('headcount')}*{its('ni_threshold')})*{its('ni_rate')}/12"


def year_formula(entry: Entry, row: int, column: int) -> str:
    """The cell of one year: a month's cost times the months in it, rounded to pence once."""
    year = f"{letter(column)}$1"
    begins, months = f"${letter(BEGINS)}{row}", f"${letter(MONTHS)}{row}"
    within = f"MAX(0,MIN({begins}+{months},{year}+12)-MAX({begins},{year}))"
    exact = to_pence(f"{_each(entry, year, begins)}*{within}")
    if entry.page is PEOPLE:
        exact = f"IF({there(PEOPLE, 'first', entry.row)}=1,{exact},0)"
    if entry.income:
        to, staff = of_line(entry, "transfer_to"), NATURES[Nature.OPPORTUNITY]
        stays = f'{to}="",{to}={letter(AGENCY)}{row - 1},{letter(NATURE)}{row}="{staff}"'
        exact = f"IF(OR({stays}),0,-{exact})"
    return f'=IF({there(entry.page, "missing", entry.row)}="Yes",{exact},0)'
