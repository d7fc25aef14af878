"""Codes that are typed, PINs that are told, tokens that nobody sees: how each is made and checked."""

import hashlib
import hmac
import secrets

# No vowel, so that no word comes up, and nothing that may be read as a figure or a vowel: B, L, Q, S, Y, Z.
# No F, for the sake of what it could begin. No letter comes twice in a code: there are 240,240 codes.
LETTERS = "CDGHJKMNPRTVWX"
COST = {"n": 2**14, "r": 8, "p": 1}  # scrypt: 16 MB and some hundredths of a second for each try


def new_code() -> str:
    """The code of a new room: five letters to type, none of which looks like another."""
    return "".join(secrets.SystemRandom().sample(LETTERS, 5))


def as_code(typed: str) -> str:
    """A code as it is kept, from what was typed: in capitals, without spaces or hyphens."""
    return "".join(one for one in typed.upper() if one.isalpha())[:6]  # one too many stays wrong


def new_pin() -> str:
    """A new PIN: six digits."""
    return f"{secrets.randbelow(10**6):06d}"


def seal(pin: str) -> str:
    """What is kept of a PIN: a salt, and a hash that is slow to try."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}:{_slow(pin, salt).hex()}"


def opens(pin: str, sealed: str) -> bool:
    """True where this is the PIN that was sealed."""
    salt, _, kept = sealed.partition(":")
    return hmac.compare_digest(_slow(pin, bytes.fromhex(salt)), bytes.fromhex(kept))


def mark(sealed: str) -> str:
    """Which sealed PIN this is: its salt, which no other has and which says nothing of the digits."""
    return sealed.partition(":")[0]


def _slow(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode("utf-8", "replace"), salt=salt, **COST)


def fingerprint(token: str) -> str:
    """What is kept of a token: long and random as it is, a quick hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
