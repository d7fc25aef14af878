"""A desk for tests of the server alone: it says what it was asked, and knows one room and one participant."""

import json
import time
from collections.abc import Mapping

from scrlib.records.web import COOKIE, Ask, Reply

CODE = "CDGHJ"


class TinyDesk:
    """Answers with what it was asked. `revision` is that of its one room, None once it has ended."""

    def __init__(self) -> None:
        self.revision: int | None = 1
        self.asked: list[Ask] = []
        self.looks = 0

    def answer(self, ask: Ask) -> Reply:
        """What was asked, as JSON; special things under special names."""
        self.asked.append(ask)
        match ask.path.removeprefix("/room/"):
            case "fault":
                raise ValueError("the child is called Kestrel")
            case "slow" | "CDGHJ/take-away.docx":
                time.sleep(1)  # the desk may block: it is in a thread
            case "join":
                return Reply(location=f"/room/{CODE}", cookies={COOKIE: "secret"})
            case "wrong":
                return Reply(status=404, html="no such room", wrong_code=True)
            case "static/room.css":
                headers = {"Content-Type": "text/css", "Cache-Control": "public, max-age=60"}
                return Reply(body=b"p { margin: 0 }", headers=headers)
        return Reply(html=json.dumps({"method": ask.method, "path": ask.path, "form": ask.form}))

    def refused(self, seconds: int) -> Reply:
        """Too much at once."""
        return Reply(status=429, html=f"wait {seconds}")

    def failed(self) -> Reply:
        """A fault of ours."""
        return Reply(status=500, html="The room failed, not you")

    def knows(self, secret: str, code: str) -> bool:
        """The one participant."""
        return (secret, code) == ("secret", CODE)

    def revisions(self) -> Mapping[str, int]:
        """Of the one room, and of another."""
        self.looks += 1
        return {"MNPRT": 5} | ({} if self.revision is None else {CODE: self.revision})
