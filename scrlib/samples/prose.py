"""The words of an account, part by part, from the text that its Word file is made from."""

import re
from pathlib import Path

from scrlib.samples.refusing import text_of

FILE = "account.txt"
EMPHASIS = re.compile(r"\*{1,2}(.+?)\*{1,2}")


def read_prose(folder: Path) -> tuple[tuple[str, str], ...]:
    """(heading, paragraphs apart by a blank line) of each part; a heading over others comes with no words.

    The title page is left out. A list is one paragraph, each of its lines beginning with "- ".
    """
    remedy = "Write the account; the head of tools/make_samples.py explains the notation"
    parts: list[tuple[str, list[str]]] = []
    for block in re.split(r"\n\s*\n", text_of(folder, FILE, remedy).strip()):
        if heading := re.match(r"#{1,3} (.+)", block):
            parts.append((heading[1].strip(), []))
        elif parts and not block.startswith("%"):
            parts[-1][1].append(EMPHASIS.sub(r"\1", block))
    return tuple((heading, "\n\n".join(paragraphs)) for heading, paragraphs in parts)
