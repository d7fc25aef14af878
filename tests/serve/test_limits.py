"""How much may be asked, by a clock that stands still until it is set on."""

from hypothesis import given
from hypothesis import strategies as st

from scrlib.serve import limits
from scrlib.serve.limits import Buckets, Limits, Rate


class Clock:
    """Seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_runs_out_and_fills_again() -> None:
    clock = Clock()
    bucket = Buckets(Rate(burst=2, a_second=0.5), clock)
    for _ in range(2):
        assert bucket.wait("a") == 0
        bucket.take("a")
    assert (bucket.wait("a"), bucket.wait("b")) == (2, 0)
    clock.now = 2
    assert bucket.wait("a") == 0


@given(st.lists(st.tuples(st.floats(0, 20), st.booleans()), max_size=60))
def test_no_key_ever_gets_more_than_its_rate(steps: list[tuple[float, bool]]) -> None:
    clock, taken = Clock(), 0
    bucket = Buckets(Rate(burst=5, a_second=0.25), clock)
    for seconds, tries in steps:
        clock.now += seconds
        if tries and bucket.wait("a") == 0:
            bucket.take("a")
            taken += 1
    assert taken <= 5 + clock.now * 0.25


def test_only_so_many_keys_are_remembered() -> None:
    bucket = Buckets(Rate(burst=1, a_second=0.001), Clock())
    for number in range(limits.MOST_KEPT + 10):
        bucket.take(str(number))
    assert len(bucket._kept) == limits.MOST_KEPT
    assert (bucket.wait("0"), bucket.wait(str(limits.MOST_KEPT + 9))) == (0, 1000)


def test_four_hundred_phones_behind_one_address_may_open_a_page_together() -> None:
    counted = Limits(Clock())
    waits = [counted.request("10.0.0.1", "", sends=False) for _ in range(400 * 6)]
    waits += [counted.request("10.0.0.1", f"phone {number}", sends=True) for number in range(400)]
    assert set(waits) == {0}


def test_an_address_that_asks_without_end_is_stopped_whatever_cookies_it_makes_up() -> None:
    counted = Limits(Clock())
    waits = [counted.request("10.0.0.1", f"made up {number}", sends=False) for number in range(4001)]
    assert waits == [0] * 4000 + [1]
    assert counted.request("10.0.0.2", "", sends=False) == 0
