"""The engine is used before a visitor needs it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from scrlib.ui import check_recommendations, first_use


async def opened() -> None:
    check_recommendations()
    await asyncio.sleep(0.01)


def test_a_page_that_waits_for_its_visitor_uses_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[str] = []
    monkeypatch.setattr(first_use, "SOON", 0)
    monkeypatch.setattr(first_use, "use_engine", lambda: used.append("once"))
    with ThreadPoolExecutor() as pool:  # Playwright may hold this thread's own event loop
        pool.submit(asyncio.run, opened()).result()
    assert used == ["once"]


def test_a_script_that_makes_the_page_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_use, "use_engine", lambda: pytest.fail("nobody waits"))
    with ThreadPoolExecutor() as pool:
        assert pool.submit(check_recommendations).result().screen.key == "01_check_recommendations"
