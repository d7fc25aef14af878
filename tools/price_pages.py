"""The pages of docs/ on prices and estimates, built from the data that the costing reads."""

from built import built_from

from scrlib.plans.estimates.template_data import templates
from scrlib.plans.prices.book import roles
from scrlib.plans.prices.hourly import assumptions
from scrlib.plans.prices.indices import shipped_indices
from scrlib.plans.prices.licences import Licensed, licensed
from scrlib.plans.prices.rates import shipped_rates
from scrlib.plans.prices.years import middle
from scrlib.plans.reviews.data import review_defaults, review_parts
from scrlib.plans.reviews.published import SCOPES, published_costs
from scrlib.records.prices import Rate
from scrlib.records.reviews import PublishedCost
from scrlib.records.templates import LineForm, Question, Template
from scrlib.text.money import pounds

APART = "kent/unit_costs.csv"
PRICES = (
    "What an hour of somebody's time costs, and how a price is moved from one year to another. **Your "
    "own rates stand before all of these**: bring them as a table (csv) with the columns role, value, "
    "unit and price_year. Nothing is fetched while the pages run; a newer index is brought in the "
    "same way.\n"
)
SHIPS = (
    "Stored copies were read, not live pages. A group whose licence could not be verified is left "
    "out, and the page then asks for a local rate; a cost is never silently nought.\n"
)
OWN = (
    "**Rates**: a csv with the headings `role,value,unit,price_year` (units: hour, day, session, "
    "each, month, year); `agency`, `includes`, `basis`, `index`, `source`, `address`, `note` may "
    "follow. The role is one of those above, by the name given there or a usual one. A row that "
    "cannot be used is refused alone, with the remedy; a role that nobody knows is told.\n"
    "\n"
    "**An index**: a csv with the headings `index,title,measure,kind,year,value,vintage,base`. "
    "`measure` is `level`, or `change` in per cent on the year before; `kind` is `pay` or `prices`. "
    "An index with a row that cannot be read is refused as a whole, for an index with a hole is no "
    "index.\n"
)
MOVES = (
    "Pay is moved by an index of pay, everything else by the GDP deflator. A price is never carried "
    "past the last year of an index, and one that is moved more than five years is warned about. "
    "Every moved amount names the index and its vintage.\n"
)
BUILT_FROM = (
    "(salary + National Insurance + pension + levy) x (1 + overheads) / productive hours. National "
    "Insurance is reckoned for each person, above the threshold. Productive hours are the weekdays "
    "left after leave, bank holidays, sickness and training, times the hours of a day. Every part can "
    'be edited where a page asks what an hour costs: "Work it out from a yearly salary". The result is '
    "kept to the penny, and is an estimate, for it is our arithmetic; its source says how it came about.\n"
)


def prices_page() -> str:
    """Every price that ships, with source and licence; what was left out and why; indices and assumptions."""
    parts = [
        "# Prices\n",
        built_from("`scrlib/data/prices/`"),
        PRICES,
        "## What ships and what does not\n",
        SHIPS,
        *map(one_licence, licensed()),
        "## Whose time, and which rate stands for it\n",
        "Which published rate stands for which role is our judgement. A stand-in is an estimate.\n",
        listing("role | agency | £ an hour | prices of | note", role_rows()),
        "## Indices\n",
        MOVES,
        listing("index | vintage | base | from | to | licence", index_rows()),
        "## What an hourly rate is built from\n",
        BUILT_FROM,
        listing("part | starts at | source", assumption_rows()),
        "## Bringing your own table\n",
        OWN,
        "## The rates that are openly licensed\n",
        f"Those of NHS staff are in `scrlib/data/prices/{APART}`, under the notice beside it.\n",
        listing("role | basis | £ an hour | prices of | licence", rate_rows()),
    ]
    return "\n".join(parts)


def listing(heads: str, rows: list[str]) -> str:
    """A table under these heads."""
    return "\n".join([f"| {heads} |", "|" + "---|" * (heads.count("|") + 1), *rows]) + "\n"


def one_licence(group: Licensed) -> str:
    """One group of figures: whether it ships, and what was seen."""
    said = f"ships in `{group.file}`, {group.licence}" if group.shipped else "**not shipped**"
    lines = [
        f"### {group.title}\n",
        f"- {group.rows} rows; {said}",
        f"- Seen on {group.date:%-d %B %Y}: {group.seen}",
        f"- Where: <{group.address}>",
    ]
    return "\n".join([*lines, *([f"- {group.doubt}"] if group.doubt else [])]) + "\n"


def role_rows() -> list[str]:
    """The roles with the rate that stands for each."""
    rows = []
    for role in roles().values():
        rate = shipped_rates().get(role.rate)
        known = f"{shown(rate)} | {rate.price_year}" if rate else "ask | "
        stand_in = "Estimate. " if role.stand_in else ""
        rows.append(f"| {role.label} | {role.agency or 'any'} | {known} | {stand_in}{role.note} |")
    return rows


def shown(rate: Rate) -> str:
    """A rate's value, or where it lies: this page is for any use, and the folder `kent/` is not."""
    return f"in `{APART}`" if "NC" in rate.licence else str(rate.value)


def index_rows() -> list[str]:
    """The indices with their vintage and first and last year."""
    return [
        f"| {index.title} | {index.vintage} | {index.base} | {min(index.values, key=middle)} "
        f"| {max(index.values, key=middle)} | {index.licence} |"
        for index in shipped_indices().values()
    ]


def assumption_rows() -> list[str]:
    """What the calculator of hourly rates starts from; one without a source is marked as an estimate."""
    return [
        f"| {one.label} ({one.unit}) | {one.value} | "
        f"{'. '.join(filter(None, (one.source or 'estimate', one.note)))} |"
        for one in assumptions().values()
    ]


def rate_rows() -> list[str]:
    """Every shipped rate that is openly licensed, in the order of the file."""
    return [
        f"| {rate.role} | {rate.basis} | {rate.value} | {rate.price_year} | {rate.licence} |"
        for rate in shipped_rates().values()
        if "NC" not in rate.licence
    ]


ESTIMATES = (
    "A first estimate of an action takes a minute: the template of its kind asks at most four questions, "
    'and the rest can be opened. **Every number in the column "starts at" is an estimate of ours**, not a '
    "finding, and a page lists those that nobody has replaced. A rate that does not ship is asked for; until "
    "it is given the action is not costed, and never nought. Every line gets a range, also ours, and the "
    "lines of one action move together in the draws. Rates: [prices](prices.md). Rules of the ledger: "
    "[costing](costing.md).\n"
)
REVIEW = (
    "Every part appears: costed, said to need none, or not costed yet. Lateness is a part of its own: "
    "months late x panel meetings a month x every member's hours, the chair's days for those "
    "meetings, and coordination that runs on. Panel hours fall in the years in which the meetings are "
    "held; publication falls when the review is done.\n"
)
PUBLISHED = (
    "A published figure is set beside the part of ours that it covers, or beside none. What a board paid "
    "is not what a review cost: the agencies probably bear more of it in staff time.\n"
)


def estimates_page() -> str:
    """The templates, the parts of a review, and the published figures, as the costing has them."""
    parts = [
        "# First estimates\n",
        built_from("`scrlib/data/plans/`"),
        ESTIMATES,
        *map(one_template, templates().values()),
        "## The cost of a review\n",
        REVIEW,
        listing(
            "part | what the form asks", [f"| {one.label} | {one.asks} |" for one in review_parts().values()]
        ),
        listing("starts at | | source", [*default_rows()]),
        "## What others have published\n",
        PUBLISHED,
        listing(
            "what | prices of | pounds | unit | what it covers | source",
            [*map(published_row, published_costs())],
        ),
    ]
    return "\n".join(parts)


def one_template(template: Template) -> str:
    """One template as a piece of the page: its questions, then its lines."""
    focus = ", ".join(code.replace("_", " ") for code in template.focus)
    lines = [
        f"## {template.label}\n",
        f"For: {focus}. {template.about}\n",
        f"Range: {template.low} to {template.high} times the central estimate (ours).\n",
        listing("question | starts at | unit", [*map(question_row, template.questions)]),
        listing("line | nature | whose hour | formula", [*map(form_row, template.lines)]),
    ]
    return "\n".join(lines)


def question_row(question: Question) -> str:
    """One question with where it starts."""
    start = "may be left out" if question.optional else "has to be given"
    asks = f"{question.asks} (can be opened)" if question.more else question.asks
    return f"| {asks} | {start if question.default is None else question.default} | {question.unit} |"


def form_row(form: LineForm) -> str:
    """One line with its formula."""
    formula = "; ".join(
        f"{key} = {amount}" if len(form.amounts) > 1 else amount for key, amount in form.amounts.items()
    )
    people = "".join(f"; {roles()[role].label} = {count}" for role, count in form.attendees)
    each = f", each month for {form.months}" if form.months else ""
    nature = {"training": "cash and staff time", "post": "cash"}.get(form.kind, form.nature)
    whose = roles()[form.role].label if form.role else ""
    nature = nature.replace("opportunity", "staff time")
    return f"| {form.label} | {nature} | {whose} | {formula}{people}{each} |"


def default_rows() -> list[str]:
    """Where the form of a review starts."""
    return [
        f"| {one.value} {one.unit} | {one.label} | {one.source or 'estimate'} |"
        for one in review_defaults().values()
    ]


def published_row(one: PublishedCost) -> str:
    """One published figure with what it covers."""
    amounts = [pounds(amount) for amount in (one.value, one.low, one.high) if amount is not None]
    source = f"[{one.source}]({one.address})" if one.address else one.source
    item = f"{one.review}: {one.item}{' (estimate)' if one.status == 'estimate' else ''}"
    covers = f"{one.scope_words}. {SCOPES[one.scope]}"
    return f"| {item} | {one.price_year} | {' to '.join(amounts)} | {one.unit} | {covers} | {source} |"
