"""Who leads an action: the names in a cell apart, and what kind of owner each is."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from scrlib.plans.fields.named_owners import names_charity, opens_with_rank
from scrlib.plans.phrases import any_of, phrases, plain
from scrlib.text.asking.owners import classify, head_of
from scrlib.text.matching.lexicons import words

_JOINED_AFTER = re.compile(r"(?:\b(?:and|of|for|the|with|in|to|by)|[,&/+–-])$", re.I)
_JOINED_BEFORE = re.compile(r"^(?:and\b|&|of\b|for\b|with\b|in\b|to\b|the\b|\(|[a-z])")
_BULLET = re.compile(r"^\s*(?:[•●▪◦*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
_AND = re.compile(r"\s+(?:and|&|\+|plus|with|together with|supported by)\s+", re.I)
_OF = re.compile(r"\s(?:of|for)\s", re.I)
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Rev|Sir|Dame|PC|DC|PS|DS|Sgt|DI|DCI|Insp|Ch Insp|Supt|DSupt|Det Supt|Ch Supt|ACC|DCC)\.?\s"
_NAME = re.compile(rf"(?:{_TITLE})?(?P<name>(?:[A-Z][a-z'’-]+|[A-Z]\.?)(?:\s[A-Z][A-Za-z'’-]+){{1,2}})$")
_UNIT = re.compile(r"(?P<post>[^,()]+?)\s[A-Z][A-Z&]{1,6}")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}s?$")
LONE = 2  # words of what may be a second half of one post and its agency
_KEPT = re.compile(r"\b(?:n/a|a/e|24/7|t/l|w/c|c/o|and/or|s/he)\b|\d/\d", re.I)
ARTICLE = re.compile(r"^(?:the|a|an|each|our|both)\s", re.I)
_BODY_BEFORE = re.compile(r"^[^:]+?(?:\s[–—-]|:)\s(?=[A-Z])")  # "Acute Trust - " before a post of it
_TIES = str.maketrans({" ": "\ue000", ",": "\ue001"})  # signs that no document holds
_LOOSE = str.maketrans({"\ue000": " ", "\ue001": ","})


def split_owners(lines: Sequence[str]) -> tuple[str, ...]:
    """The owners a cell names, in order and once each; () where it says that nobody is named yet.

    Lines, semicolons and "/" part them; a comma or "and" only where each side is an owner by itself, so that
    "Head of Safeguarding and Quality" stays one.
    """
    found: list[str] = []
    for line in _whole_lines(lines):
        for part in re.split(r"\s*;\s*|\s+(?=\(?\d[.)]\s)", line):
            found += map(_loose, _parts(_tied(_unlabelled(_BULLET.sub("", part)))))
    kept = (one.strip(" ,;.") if not one.endswith("etc.") else one for one in found)
    return tuple(dict.fromkeys(one for one in kept if one and plain(one) not in phrases("owners", "nobody")))


def _tied(text: str) -> str:
    """A text in which the names that hold "and" or a comma are tied together: they are one body or one post."""
    return _with_and().sub(lambda name: name[0].translate(_TIES), text)


@cache
def _with_and() -> re.Pattern[str]:
    return re.compile(any_of("owners", "with_and").pattern.replace(r"\ and\ ", r"\s(?:and|&)\s"), re.I)


def _loose(text: str) -> str:
    return text.translate(_LOOSE)


def _whole_lines(lines: Iterable[str]) -> list[str]:
    """Lines that a narrow column broke in two made one again, and a name with the post below it."""
    whole: list[str] = []
    for line in lines:
        bare = _BULLET.sub("", line.strip())
        if not bare:
            continue
        goes_on = (
            whole and bare == line.strip() and (_JOINED_AFTER.search(whole[-1]) or _JOINED_BEFORE.match(bare))
        )
        if goes_on:
            whole[-1] = f"{whole[-1]} {bare}"
        elif whole and _is_name(whole[-1]) and is_post(bare) and not _is_name(bare):
            whole[-1] = f"{whole[-1]}, {bare}"
        else:
            whole.append(bare)
    return whole


def _unlabelled(part: str) -> str:
    for form in (":", " - ", " – "):
        label, mark, rest = part.partition(form)
        if mark and plain(label) in phrases("owners", "labels") and rest.strip():
            return rest.strip()
    return part.strip()


def _parts(text: str) -> list[str]:
    """The owners in one line."""
    for cut in (_slashes, _commas, _ands):
        pieces = cut(text)
        if len(pieces) > 1:
            return [one for piece in pieces for one in _parts(piece)]
    return [text]


def _slashes(text: str) -> list[str]:
    if "/" not in text or _KEPT.search(text) or _inside_brackets(text, "/"):
        return [text]
    pieces = [one.strip() for one in text.split("/")]
    spaced = len(re.findall(r"\s/\s", text)) == text.count("/")
    return pieces if all(pieces) and (spaced or all(stands_alone(one) for one in pieces)) else [text]


def _commas(text: str) -> list[str]:
    """Parts between commas where they are a list; "Named Nurse, Acute Trust" is a post and where it is."""
    if "," not in text or _inside_brackets(text, ","):
        return [text]
    pieces = [one for one in re.split(r",\s*(?:and\s+|&\s*|with\s+|supported by\s+)?", text) if one.strip()]
    if len(pieces) < 2:
        return [text]
    every = [part for one in pieces for part in _ands(one)]
    if not all(stands_alone(one) for one in every):
        return [text]
    kinds = [is_post(_BODY_BEFORE.sub("", one)) for one in every]
    if all(map(_is_name, every)):
        return every
    if _is_name(every[0]) or not (all(kinds) or not any(kinds)):
        apart = _is_beside_gathering(every[0], every[1]) or _is_beside_gathering(every[1], every[0])
        several = apart or len(every) > LONE
        return _posts_with_bodies(every, kinds) if several else [text]
    return every


def _posts_with_bodies(every: Sequence[str], kinds: Sequence[bool]) -> list[str]:
    """Posts each with the body named behind it: "Inspector, Public Protection, South Vale Police" is one."""
    whole: list[str] = []
    for one, is_a_post in zip(every, kinds, strict=True):
        if whole and not is_a_post and any(kinds[: len(whole)]) and not _is_beside_gathering(whole[-1], one):
            whole[-1] = f"{whole[-1]}, {one}"
        else:
            whole.append(one)
    return whole


def _is_beside_gathering(post: str, body: str) -> bool:
    """Whether a post and a body are two owners: posts meet in a forum, and only a chair or the like is of it."""
    held = any_of("owners", "seats").search(post)
    return is_post(post) and not held and any_of("owners", "gatherings").search(body) is not None


def _inside_brackets(text: str, mark: str) -> bool:
    return mark not in re.sub(r"\([^)]*\)", "", text)


def _ands(text: str) -> list[str]:
    """Parts on either side of "and" where each is an owner alone."""
    for found in _AND.finditer(text):
        left, right = text[: found.start()].strip(" ,"), text[found.end() :].strip()
        if _both_alone(left, right) and not _in_one_place(left, right):
            return [left, *_ands(right)]
    return [text]


def _in_one_place(left: str, right: str) -> bool:
    """Whether "and" stands inside the name of where a post is: "Lead Midwife, Women" and "Children's Division"."""
    post, comma, place = left.partition(",")
    if not comma or not is_post(post) or is_post(right) or is_short_agency(right) or _is_name(right):
        return False
    return not (is_body(place) or "," in right)


def _both_alone(left: str, right: str) -> bool:
    if left.endswith(")") and right.endswith(")") and is_post(left) and len(right.split()) > LONE:
        return True  # each with its agency in brackets
    if left.count("(") != left.count(")") or not (stands_alone(left) and stands_alone(right)):
        return False
    if _is_name(left):  # "Domestic Abuse and Sexual Violence Board" begins like a name
        return _is_name(right) or is_post(right) or is_short_agency(right)
    if _has_unit(left):  # "Service Manager CIN and CP" is one post
        return is_post(right) or _is_name(right)
    if _OF.search(left):  # "Director of Education and Children's Services" is one post
        return is_post(right) or bool(re.match(r"the\s", right, re.I)) or _two_bodies(left, right)
    if left.endswith(")") and is_post(left):  # "Assistant Director (Operations) and Personnel" is one post
        whole_body = is_body(right) and " " in right  # "Partnerships" is half of what the post is for
        return is_post(right) or is_short_agency(right) or whole_body or _is_name(right)
    if is_short_agency(left):  # "Health and Wellbeing Board" is one body
        return (
            is_short_agency(right)
            or _is_charity(right)
            or bool(_OF.search(right) and is_post(right))
            or _first_is_proper_post(right)
        )
    return not (len(left.split()) == 1 and plain(left) in phrases("owners", "shared_heads"))


def _two_bodies(left: str, right: str) -> bool:
    """Whether two bodies each say what they are for: "Department for Education and Department of Health"."""
    opens = [
        re.match(r"(?:the\s)?(?:department|ministry|office|board)\s(?:of|for)\s", one, re.I)
        for one in (left, right)
    ]
    return all(opens)


def _first_is_proper_post(right: str) -> bool:
    """Whether some words begin as a post does, and no second half of a body's name: "Ward Social Worker"."""
    return f"{plain(right)} ".startswith(tuple(f"{one} " for one in phrases("owners", "begins")))


def stands_alone(text: str) -> bool:
    """Whether some words name an owner by themselves."""
    bare = ARTICLE.sub("", text.strip())
    if not bare or plain(bare) in phrases("owners", "shared_heads"):
        return False
    initials = all(sum(map(str.isupper, one)) > 1 for one in bare.split())  # "HoS CSC"
    if initials or is_short_agency(bare) or is_post(bare) or is_body(bare) or _is_name(bare):
        return True
    return head(bare) in phrases("owners", "places")


def is_short_agency(text: str) -> bool:
    """Whether some words are the short name of an agency that stands alone ("Police", "CAMHS")."""
    return is_agency_name(text) or bool(_ACRONYM.match(ARTICLE.sub("", text.strip())))


def is_agency_name(text: str) -> bool:
    """Whether some words are the usual short name of an agency."""
    return plain(ARTICLE.sub("", text.strip())) in phrases("owners", "agencies")


def is_post(text: str) -> bool:
    """Whether some words name a post, and not the place where it is ("Children's Ward")."""
    last = head(text)
    if _is_ranked(text):
        return True
    if last in phrases("owners", "places"):
        return False
    return last in words("owners", "posts") or last in phrases("owners", "posts") or _has_unit(text)


def _has_unit(text: str) -> bool:
    """Whether some words are a post and the short name of where it is: "Detective Superintendent PPU"."""
    found = _UNIT.fullmatch(text.strip())
    return found is not None and is_post(found["post"])


def is_body(text: str) -> bool:
    """Whether some words name a body: their head is a board, a trust, a council and so on, or they name a charity."""
    return _is_charity(text) or (head(text) in words("owners", "bodies") and not _is_ranked(text))


def _is_ranked(text: str) -> bool:
    return opens_with_rank(text) and not _is_name(text)


def _is_charity(text: str) -> bool:
    return names_charity(text) and not is_post(text)


def head(text: str) -> str:
    """The word of some words that says what they are: "manager" of "Service Manager, Early Help"."""
    return head_of(re.sub(r"\s-\s.*|,.*", "", ARTICLE.sub("", text.strip())))


def _is_name(text: str) -> bool:
    """Whether some words look like the name of a person, and not of a post or a body."""
    found = _NAME.match(text.strip())
    if found is None or classify(text) == "thing":
        return False
    return not any(
        plain(one) in _not_names() or (one.isupper() and len(one) > LONE) for one in found["name"].split()
    )


@cache
def _not_names() -> frozenset[str]:
    """Words that are in no person's name: those of posts, bodies and agencies."""
    return frozenset(
        words("owners", "bodies")
        | words("owners", "posts")
        | {*phrases("owners", "agencies"), *phrases("owners", "posts"), *phrases("owners", "not_names")}
    )
