"""How a browser is known again, and a form known to be ours: both from the one secret in its cookie.

The secret never stands on a page. From it come the token by which the store knows a participant (another one
in each room) and the mark that every form carries: a page of another site knows neither.
"""

import hmac
import re
import secrets

from scrlib.records.web import COOKIE, Ask

MARK = "mark"  # the name of the hidden box
_SECRET = re.compile(r"[A-Za-z0-9_-]{43}")


def new_secret() -> str:
    """256 bits that nobody can guess."""
    return secrets.token_urlsafe(32)


def secret_of(ask: Ask) -> str:
    """The secret of this browser, "" where it sent none that we made."""
    found = ask.cookies.get(COOKIE, "")
    return found if _SECRET.fullmatch(found) else ""


def token(secret: str, code: str) -> str:
    """By which the store knows this browser in the room with this code."""
    return _made(secret, f"participant {code}")


def mark(secret: str) -> str:
    """What every form of ours carries."""
    return _made(secret, "form")


def ours(ask: Ask) -> bool:
    """True where what was sent comes from a form that we made for this browser."""
    given, secret = ask.form.get(MARK, ""), secret_of(ask)
    return (
        bool(secret) and isinstance(given, str) and hmac.compare_digest(given.encode(), mark(secret).encode())
    )


def _made(secret: str, what: str) -> str:
    return hmac.new(secret.encode(), what.encode(), "sha256").hexdigest()
