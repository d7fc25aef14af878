"""How much one browser, one address and one guesser of codes may ask of the room's server.

A whole room may share one address, so an address is given a lot; a browser that is known by its cookie, much
less. Somebody who makes up a cookie for each request still has only their address's share.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

MOST_KEPT = 20_000  # buckets remembered; the one unused for longest goes first


@dataclass(frozen=True, kw_only=True)
class Rate:
    """So many at once, and so many a second after that."""

    burst: float
    a_second: float


ADDRESS = Rate(burst=4000, a_second=200)  # 400 phones that open a page with its files, all at once
BROWSER = Rate(burst=120, a_second=4)  # somebody who reloads in impatience
SENDING = Rate(burst=30, a_second=0.5)  # forms from one browser
GUESSES_BROWSER = Rate(burst=10, a_second=1 / 30)  # wrong codes
GUESSES_ADDRESS = Rate(burst=100, a_second=0.2)
STREAMS_BROWSER = 6  # streams of changes at once: as many tabs
STREAMS = 2000  # in all


class Buckets:
    """Tokens that run out and come back, one bucket for each key."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, float]] = OrderedDict()  # key: (tokens, when)

    def wait(self, key: str) -> int:
        """Whole seconds until this key may go on, 0 where it may now."""
        missing = 1 - self._tokens(key)
        return math.ceil(missing / self._rate.a_second) if missing > 0 else 0

    def take(self, key: str) -> None:
        """Take one token, below nothing if need be."""
        self._kept[key] = (self._tokens(key) - 1, self._clock())
        self._kept.move_to_end(key)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _tokens(self, key: str) -> float:
        tokens, since = self._kept.get(key, (self._rate.burst, self._clock()))
        return min(self._rate.burst, tokens + (self._clock() - since) * self._rate.a_second)


class Limits:
    """What the room's server counts. Every method answers with the seconds to wait, 0 for go on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._address = Buckets(ADDRESS, clock)
        self._browser = Buckets(BROWSER, clock)
        self._sending = Buckets(SENDING, clock)
        self._guesses_browser = Buckets(GUESSES_BROWSER, clock)
        self._guesses_address = Buckets(GUESSES_ADDRESS, clock)
        self._streams: dict[str, int] = {}

    def request(self, address: str, browser: str, *, sends: bool) -> int:
        """One more request of this browser ("" for one without a cookie)."""
        buckets = [(self._address, address)]
        if browser:
            buckets.append((self._browser, browser))
            buckets += [(self._sending, browser)] if sends else []
        if wait := max(bucket.wait(key) for bucket, key in buckets):
            return wait
        for bucket, key in buckets:
            bucket.take(key)
        return 0

    def guess(self, address: str, browser: str) -> int:
        """Asked before a code is looked at, of a browser that is in no room yet."""
        by_browser = self._guesses_browser.wait(browser) if browser else 0
        return max(by_browser, self._guesses_address.wait(address))

    def wrong_code(self, address: str, browser: str) -> None:
        """A code was tried that no room has."""
        self._guesses_address.take(address)
        if browser:
            self._guesses_browser.take(browser)

    def open_stream(self, key: str) -> bool:
        """One more stream of changes; False where there are enough. Each that was opened is closed once."""
        if self._streams.get(key, 0) >= STREAMS_BROWSER or sum(self._streams.values()) >= STREAMS:
            return False
        self._streams[key] = self._streams.get(key, 0) + 1
        return True

    def close_stream(self, key: str) -> None:
        """That stream is over."""
        self._streams[key] -= 1
        if not self._streams[key]:
            del self._streams[key]
