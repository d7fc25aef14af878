"""Text without halves of characters: what is typed or read may hold one, and no file or printer can take it."""

from typing import Any


def whole(value: Any) -> Any:
    """The text, or the texts in a list or under names, with "?" for each half of a character."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [whole(one) for one in value]
    return {whole(key): whole(one) for key, one in value.items()} if isinstance(value, dict) else value
