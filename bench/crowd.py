"""People with phones, and how long they wait."""

import asyncio
import random
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, field

from lxml import html
from phone import Answer, CutOff, Phone

PATIENCE = 60.0  # seconds, for one answer


@dataclass
class Timed:
    """Milliseconds that requests of one kind took."""

    took: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        """A row of the table: how many, the middle, the 95th of 100, the longest."""
        ordered = sorted(self.took)
        p95 = ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]
        return (
            f"| {name} | {len(ordered)} | {ordered[len(ordered) // 2]:.0f} | {p95:.0f} | {ordered[-1]:.0f} |"
        )


@dataclass
class Vote:
    """The form that somebody sent.

    cookies         by which the person is known
    acknowledged    when the server said that it has it, `waited` seconds after the first try
    """

    cookies: dict[str, str]
    form: dict[str, str]
    acknowledged: float = 0.0
    waited: float = 0.0
    tries: int = 0


class Person:
    """Somebody with a phone."""

    def __init__(self, number: int, port: int, code: str) -> None:
        self.number, self.code, self.room = number, code, f"/room/{code}"
        self.phone = Phone("127.0.0.1", port)
        self.page = ""
        self.form: dict[str, str] = {}
        self.times: dict[str, Timed] = {}
        self.heard: asyncio.Queue[str] = asyncio.Queue()

    async def ask(self, kind: str, path: str, form: dict[str, str] | None = None, due: float = 0.0) -> Answer:
        """One request, timed from when it was due."""
        start = due or time.perf_counter()
        answer = await self.phone.ask(path, form)
        self.times.setdefault(kind, Timed()).took.append((time.perf_counter() - start) * 1000)
        return answer

    async def join(self, due: float) -> None:
        """From the first page to the open step, with the files that a browser loads."""
        first = await self.ask("a page", "/room", due=due)
        for path in re.findall(r'(?:href|src)="(/room/static/[^"]+)"', first.text):
            await self.ask("a file", path)
        await self.follow(
            await self.ask("a form", "/room", {**filled(first.text, "open"), "code": self.code})
        )
        await self.follow(await self.ask("a form", self.room, filled(self.page, "join")))

    async def follow(self, answer: Answer) -> None:
        """The page that a form leads to."""
        assert answer.status == 303, f"{answer.status}: {told(answer.text)}"
        page = await self.ask("a page", answer.headers["location"])
        assert page.status == 200, f"{page.status}: {told(page.text)}"
        self.page = page.text

    async def listen(self) -> None:
        """Hear of every change, and listen again where the line was cut, as a browser does."""
        while True:
            async with aclosing(self.phone.stream(f"{self.room}/changes")) as lines:
                async for line in lines:
                    if line.startswith("data: "):
                        await self.heard.put(line.removeprefix("data: "))
            await asyncio.sleep(3)

    async def load(self) -> None:
        """The step that is open now."""
        self.page = (await self.ask("the next step", self.room)).text

    def think(self) -> None:
        """Fill in the form that is there."""
        self.form = filled(self.page, "send", f"person {self.number}, {random.getrandbits(64):x}")

    async def vote(self, due: float) -> Vote:
        """Send the form, again and again until the server has it."""
        vote = Vote(cookies=self.phone.cookies, form=self.form)
        while not vote.acknowledged:
            vote.tries += 1
            try:
                answer = await self.ask("a vote", self.room, self.form, due if vote.tries == 1 else 0.0)
            except CutOff:
                await asyncio.sleep(random.uniform(0.3, 0.7))
                continue
            assert answer.status == 303, f"{answer.status}: {told(answer.text)}"
            vote.acknowledged, vote.waited = time.time(), time.perf_counter() - due
        with suppress(CutOff):
            await self.follow(answer)
        return vote


def filled(page: str, button: str, words: str = "") -> dict[str, str]:
    """The form with this button, filled in at random; `words` in every box for a text."""
    (form,) = html.fromstring(page).xpath(f"//form[.//button[@name='do' and @value='{button}']]")
    filled: dict[str, str] = {"do": button}
    radios: dict[str, list[str]] = {}
    for one in form.xpath(".//input | .//textarea | .//select"):
        name, kind = one.get("name"), one.get("type", "text")
        if name is None or kind in ("submit", "checkbox"):
            continue
        if kind == "radio":
            radios.setdefault(name, []).append(one.get("value"))
        elif one.tag == "select":
            filled[name] = random.choice([option for option in one.value_options if option] or [""])
        else:
            filled[name] = one.get("value", "") if kind == "hidden" else words
    return filled | {name: random.choice(values) for name, values in radios.items()}


def told(page: str) -> str:
    return " ".join(html.fromstring(page).xpath("//main")[0].text_content().split())[:300]


async def spread_out(
    people: Sequence[Person], seconds: float, do: Callable[[Person, float], Awaitable]
) -> list:
    """Everybody does it at a random moment of so many seconds."""

    async def at(person: Person, moment: float) -> object:
        due = start + moment
        await asyncio.sleep(max(0, due - time.perf_counter()))
        return await do(person, due)

    start = time.perf_counter() + 0.05
    moments = [random.uniform(0, seconds) for _ in people]
    return await asyncio.gather(*map(at, people, moments))


@asynccontextmanager
async def listening(people: Sequence[Person]) -> AsyncIterator[None]:
    """Everybody's page stays open meanwhile."""
    tasks = [asyncio.create_task(person.listen()) for person in people]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def times_of(people: Sequence[Person]) -> dict[str, Timed]:
    """What everybody's requests took, by kind."""
    kinds = {kind for person in people for kind in person.times}
    return {
        kind: Timed([one for person in people for one in person.times.get(kind, Timed()).took])
        for kind in kinds
    }
