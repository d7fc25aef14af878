"""What may identify somebody in a text, for the tests."""

from scrlib.cases.identifiers import find_identifiers


def found(*texts: str, **left_alone) -> list[tuple[str, str]]:
    passages = [(f"paragraph {number}", text) for number, text in enumerate(texts, start=1)]
    return [(one.kind.value, one.words) for one in find_identifiers(passages, **left_alone)]


def people(*texts: str, **left_alone) -> list[str]:
    return [words for kind, words in found(*texts, **left_alone) if kind == "person"]


def words_found(*texts: str, cover: int = 0) -> list[str]:
    return [one.words for one in find_identifiers([("", text) for text in texts], cover=cover)]
