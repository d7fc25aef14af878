"""A small HTTP client for many people at once: one connection for each that is kept open, and cookies.

It is our own so that the machine is busy with the server that is measured, and not with its clients.
"""

import asyncio
import gzip
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlencode


class CutOff(Exception):
    """The connection was refused, or ended before the answer did."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came back, whole."""

    status: int
    headers: dict[str, str]  # names in small letters
    text: str


class Phone:
    """One person's browser, as far as the server can tell."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.cookies: dict[str, str] = {}
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, form: dict[str, str] | None = None) -> Answer:
        """The whole answer to one request. Raises CutOff.

        A server hangs up on a line that lay idle for long; then a new one is tried, as browsers do.
        """
        if self._line is not None:
            with suppress(CutOff):
                return await self._once(path, form)
        return await self._once(path, form)

    async def _once(self, path: str, form: dict[str, str] | None) -> Answer:
        try:
            self._line = self._line or await self._connect()
            reader, writer = self._line
            await self._send(writer, path, form)
            return await self._read(reader)
        except (OSError, EOFError, ValueError) as fault:
            self.close()
            raise CutOff from fault

    async def stream(self, path: str) -> AsyncIterator[str]:
        """The lines of an endless answer, on a connection of its own, until it is cut."""
        writer = None
        try:
            reader, writer = await self._connect()
            await self._send(writer, path, None)
            while line := await reader.readline():
                yield line.decode().strip()
        except OSError:
            return
        finally:
            if writer:
                writer.close()

    def close(self) -> None:
        """Hang up."""
        if self._line:
            with suppress(OSError):
                self._line[1].close()
        self._line = None

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self.host, self.port)

    async def _send(self, writer: asyncio.StreamWriter, path: str, form: dict[str, str] | None) -> None:
        lines = [f"{'POST' if form is not None else 'GET'} {path} HTTP/1.1", f"Host: {self.host}:{self.port}"]
        lines.append("Accept-Encoding: gzip")
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        body = b""
        if form is not None:
            body = urlencode(form).encode()
            lines += [
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(body)}",
                f"Origin: http://{self.host}:{self.port}",
            ]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        await writer.drain()

    async def _read(self, reader: asyncio.StreamReader) -> Answer:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1)[:1] + line.split(": ", 1)[1:] for line in head[1:] if line)
        for line in head[1:]:
            if line.lower().startswith("set-cookie: "):
                name, _, value = line[12:].split(";")[0].partition("=")
                self.cookies[name] = value
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        if headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        return Answer(status=int(head[0].split()[1]), headers=headers, text=body.decode())
