"""What a participant's browser asks of the server of rooms, and what it is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

COOKIE = "scr_room"  # the one cookie: a secret by which the browser, never the person, is known again


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One request.

    method      "GET" or "POST"
    path        of the address, without query: "/room/BCDFG"
    form        what a POST carries: a text for each name, a list where a name came more than once; for a GET
                what stands in the query
    cookies     by name, as they came
    address     of the other machine; a whole room may share one
    """

    method: str
    path: str
    form: Mapping[str, str | list[str]] = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What is sent back.

    html        the page; "" where there is none
    body        of anything that is not a page: a file, a style sheet; its `Content-Type` is in `headers`
    location    where the browser is sent next (status 303)
    cookies     to set, by name (HttpOnly, SameSite=Lax, Path=/room, for as long as rooms are kept); "" takes
                one back
    headers     further headers, by name
    wrong_code  a code was tried that no room has: what guesses are counted by
    """

    status: int = 200
    html: str = ""
    body: bytes = b""
    location: str = ""
    cookies: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    wrong_code: bool = False
