"""Text as a Word or Excel file can hold it."""


def printable(text: str) -> str:
    """The text without the characters that XML cannot hold (control characters, halves of pairs)."""
    return "".join(one for one in text if one in "\t\n" or _is_allowed(ord(one)))


def _is_allowed(code: int) -> bool:
    return 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000


def shortened(text: str, most: int) -> str:
    """The first words of a text on one line, with "…" where there are more."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    return f"{line[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:')} …"
