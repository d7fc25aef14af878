"""What could stand instead of a recommendation, in its own words, and what is strong about it.

A rewrite puts the words found into the slots of one sentence and leaves a blank in square brackets where
nothing was found. It never invents an owner, a date or a cost: outside the brackets only "by", "will", "so
that", "and to show it" and words of the recommendation itself can stand.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from scrlib.recommendations.active import made_active
from scrlib.recommendations.signs import is_a_kind
from scrlib.records import Clause, Criterion, Judgement, Parse, Span, Verdict
from scrlib.tables import read_table, rows
from scrlib.text.asking.owners import classify
from scrlib.text.matching.lexicons import base_of, verb_class
from scrlib.text.matching.lexicons import words as owners
from scrlib.text.times.dates import Kind, kinds

DATE, ROLE, ACTION = "[date]", "[role]", "[do what]"
OUTCOME = "[what changes for children]"
CHECK = "[who will look at what, and who sees the result]"
NOTHING_YET = "Nothing found yet."
MOST_QUOTED = 3  # pieces in one line of what is strong
_NOT_A_DATE = {Kind.VAGUE, Kind.ONGOING, Kind.TRIGGER, Kind.FREQUENCY}
_LINKS = ("so that", "in order that", "in order to", "so as to", "to ")
_OPENS_A_DATE = re.compile(
    r"(?:by|before|within|from|at|in|on|no later than|not later than|during|after|until|for|over|with|each|"
    r"every|straight|due|w\.e\.f|monthly|quarterly|weekly|termly|annually|yearly|starting|ahead|prior|between|this|next|when|as|once)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class OtherQuestion:
    """A question for a card that is not a SMART problem. `kind` is "outcome", "test" or "review"."""

    kind: str
    question: str
    why: str
    source: str


@cache
def other_questions() -> tuple[OtherQuestion, ...]:
    """The questions asked instead where SMART does not fit, in the order they are shown."""
    table = rows(
        read_table("not_smart.toml"), "not_smart.toml", "questions", ("kind", "question", "why", "source")
    )
    return tuple(OtherQuestion(**row) for row in table)


def rewrite(parse: Parse) -> str:
    """This recommendation as "By [date], [role] will [do what] so that [what changes for children].".

    A second sentence says how it would show. Words found stand in their slots, blanks in brackets.
    """
    if not parse.parsed:
        return f"By {DATE}, {ROLE} will {ACTION} so that {OUTCOME}. To show it: {CHECK}."
    sentence = f"{_when(parse)}, {_and(_deeds(parse))}{_outcome(parse)}."
    if any(_within(measure, parse.actions) for measure in parse.measures):
        return sentence
    return f"{sentence} To show it: {_check(parse.measures[0].words) if parse.measures else CHECK}."


_DOES_IT = re.compile(r"[a-z]+s\s(?:the|its|their|an?|each|every|all|how|whether)\s")


def _check(words: str) -> str:
    """A check as it stands behind "To show it:": "evaluate its impact" for "evaluates its impact"."""
    plain = _plain(words)
    return _infinitive(plain) or _opening(words) if _DOES_IT.match(plain) else _opening(words)


def _when(parse: Parse) -> str:
    if not parse.deadlines:
        return f"By {DATE}"
    words = _plain(parse.deadlines[0].words)
    if "deadline_secondary" in parse.notes:
        return f"By [date; the text says “{_quoted(words)}” of one step]"
    named = frozenset() if parse.deadlines[0].date else kinds(words)
    if named and named <= _NOT_A_DATE:
        return f"By [date; the text says “{_quoted(words)}”]"
    return words[0].upper() + words[1:] if _OPENS_A_DATE.match(words) else f"By {words}"


def _deeds(parse: Parse) -> list[str]:
    """Who will do what, one part for each owner: "the ward will keep a list", "the clerk will file it"."""
    by_owner: list[tuple[tuple[Span, ...], list[str]]] = []
    clause_of = {one.action: one for one in reversed(parse.clauses)}  # of equal acts, that of the first
    for span in _acts(parse):
        clause = clause_of.get(span)
        owner = clause.owner if clause else None
        owners = (
            (owner,) if owner and owner in parse.owners else by_owner[-1][0] if by_owner else parse.owners
        )
        if not by_owner or by_owner[-1][0] != owners:
            by_owner.append((owners, []))
        by_owner[-1][1].append(_action(parse, span, clause))
    return [f"{_who(owners)} will {_and(actions)}" for owners, actions in by_owner] or [
        f"{_who(parse.owners)} will {ACTION}"
    ]


def _acts(parse: Parse) -> tuple[Span, ...]:
    """What is to be done, without what is said as the check."""
    checks = [(one.start, one.end) for one in parse.measures]
    acts = tuple(one for one in parse.actions if not any(a <= one.start < b for a, b in checks))
    return acts or parse.actions


def _who(owners: Sequence[Span]) -> str:
    words = [_opening(span.words) for span in owners]
    asked = [one for one in dict.fromkeys(words) if not is_a_kind(one)]
    named = [one for one in asked if classify(one) in {"named", "profession"}]
    if named or not words:
        return _and(named) or ROLE
    return f"[role; the text says “{_quoted(_plain(owners[0].words))}”]"


def _action(parse: Parse, span: Span, clause: Clause | None) -> str:
    """An action as it stands after "will", or a blank that quotes it where that would not be English."""
    cut = () if "deadline_frequency" in parse.notes else parse.deadlines  # "a quarterly report" stays whole
    words = _plain(_without(parse.text, span, cut))
    asked = clause.verb if clause and clause.kind in {"that", "modal"} else ""
    passive = clause is not None and clause.passive
    infinitive = "" if passive else _infinitive(words, asked)
    infinitive = infinitive or made_active(_without_doer(words, parse))
    return infinitive or f"[do what, to bring about “{_quoted(words)}”]"


_NO_VERB = re.compile(  # "Step down from a plan should only happen": what is asked is said later
    r"\s+(?:of|should|must|will|is|are)\b|(?:\s(?!(?:that|which|who|whose|how|what|when|where|whether|why|if|so|because|and|or)\b)[\w'’-]+){1,9}\s(?:should|must|shall)\s"
)


_OPENING_VERB = re.compile(
    r"((?:not|never|always|also|jointly|then|routinely|urgently)\s+)?([\w-]+)(.*)", re.DOTALL
)


def _without_doer(words: str, parse: Parse) -> str:
    """The words of a passive without the doer that they name: turned round, the doer stands first."""
    for owner in parse.owners:
        words = words.replace(f" by {owner.words}", "")
    return words


_NO_VERBS = frozenset(
    "a an the its their more additional another two three extra".split()
)  # "needs | an ..."


def _infinitive(words: str, asked: str = "") -> str:
    """The words with their first verb in its base form, or "" where they do not begin with a verb.

    asked  the verb of the act in its base form, where its form says little ("if it shared its list")
    """
    opening = _OPENING_VERB.match(words)
    if not opening:
        return ""
    before, verb, rest = (part or "" for part in opening.groups())
    base = verb.lower() if verb.lower() in verb_class() else base_of().get(verb.lower(), "")
    base = base or (asked if verb == asked and verb not in _NO_VERBS else "")
    if asked and base == asked:
        return before.lower() + base + rest
    regular = verb.lower().startswith(base[:-1]) and verb.lower().endswith("s") or verb.lower() == base
    if not base or not regular or _NO_VERB.match(rest):
        return ""
    return before.lower() + base + rest


def _outcome(parse: Parse) -> str:
    found = [*parse.outcomes, *parse.purposes]
    if any(act.start < span.start < act.end for span in found for act in parse.actions):
        return ""
    for span in found:
        words = _THIS_IS.sub("", _plain(span.words))
        if words.lower().startswith(_LINKS):
            return f" {words[0].lower()}{words[1:]}"
    joint = " and so that" if any(" so that " in act.words for act in parse.actions) else " so that"
    return f"{joint} {OUTCOME}"


_THIS_IS = re.compile(r"^(?:This|It)\sis\s")  # "This is so that mothers are offered help"


_SAID = re.compile(r",\s(?:that|whether|how|what|which|who)\b")


def _without(text: str, span: Span, cut: Sequence[Span]) -> str:
    """The words of a span without those of other spans inside it."""
    kept, at = "", span.start
    for inner in sorted((one for one in cut if _within(one, (span,))), key=lambda one: one.start):
        kept, at = kept + text[at : inner.start].rstrip(" ,"), inner.end
        at += len(",") if _SAID.match(text, at) else 0
    return kept + (" " if kept and text[at : at + 1] not in ",;:." else "") + text[at : span.end]


def _within(inner: Span, outer: Sequence[Span]) -> bool:
    return any(one.start <= inner.start and inner.end <= one.end for one in outer)


def _plain(words: str) -> str:
    """Words on one line without punctuation at their ends, brackets made round: only blanks are square."""
    plain = " ".join(words.replace("[", "(").replace("]", ")").split()).strip(" ,;:.")
    return plain.rstrip(")") if plain.count(")") > plain.count("(") else plain


_CAPITAL_ARTICLE = re.compile(r"^(?:The|An?|It|They|This|These|Each|Every|All)\b")


def _opening(words: str) -> str:
    """Words as they stand inside a sentence: no capital on an article, a pronoun or a trade."""
    plain = _CAPITAL_ARTICLE.sub(lambda one: one.group().lower(), _plain(words))
    trade = plain[:1].lower() + plain[1:]
    return trade if trade.islower() and _is_a_trade(trade) else plain


def _is_a_trade(words: str) -> bool:
    """Whether words begin with those of a trade, and of no place: "health visitors", "team managers"."""
    return words.split()[0] in _of_trades() and classify(words) in {"profession", "generic"}


@cache
def _of_trades() -> frozenset[str]:
    """Every word of the names of trades and posts."""
    known = owners("owners", "professions") | owners("owners", "posts") | owners("owners", "generic")
    return frozenset(word for name in known for word in name.split())


def _quoted(words: str) -> str:
    return words.replace("“", "‘").replace("”", "’")


def _and(parts: Sequence[str]) -> str:
    joint = "; " if any("," in part for part in parts) else ", "
    return joint.join(parts[:-1]) + " and " + parts[-1] if len(parts) > 1 else "".join(parts)


def strengths(parse: Parse, judgements: Mapping[Criterion, Judgement]) -> tuple[str, ...]:
    """What is strong about a recommendation, one line each, quoting its words; or NOTHING_YET."""
    verdicts = {criterion: judged.verdict for criterion, judged in judgements.items()}
    met = {criterion for criterion, verdict in verdicts.items() if verdict is Verdict.MET}
    answerable = bool(met & {Criterion.SPECIFIC, Criterion.ACHIEVABLE})
    found = [
        *_line("{} named that could be held to account:", answerable, _of_class(parse, "named")),
        *_line("It says whose work it is:", answerable, _of_class(parse, "profession")),
        *_line("It says who is asked:", not answerable, _asked(parse)),
        *_line("It says what is to be done:", Criterion.SPECIFIC in met, _acts(parse)),
        *_line("It says by when:", Criterion.TIMELY in met, parse.deadlines),
        *_line("Somebody could see whether it was done:", Criterion.MEASURABLE in met, parse.measures),
        *_line("It says what should change:", bool(parse.outcomes), parse.outcomes),
        *_line("It says why:", Criterion.REALISTIC in met and not parse.outcomes, parse.purposes),
    ]
    return tuple(found) or (NOTHING_YET,)


def _asked(parse: Parse) -> tuple[Span, ...]:
    """The bodies, posts and professions that are asked."""
    return (*_of_class(parse, "named"), *_of_class(parse, "profession"))


def _of_class(parse: Parse, wanted: str) -> tuple[Span, ...]:
    """The owners of a class; no kind of body at large ("schools"), of which none is named."""
    asked = [(span, _plain(span.words)) for span in parse.owners]
    return tuple(span for span, words in asked if classify(words) == wanted and not is_a_kind(words))


def _line(opening: str, holds: bool, spans: Sequence[Span]) -> list[str]:
    if not holds or not spans:
        return []
    words = list(dict.fromkeys(_plain(span.words) for span in spans))[:MOST_QUOTED]
    who = "One body or post is" if len(words) == 1 else "Bodies or posts are"
    return [f"{opening.format(who)} {', '.join(f'“{_quoted(one)}”' for one in words)}."]
