"""What kind of thing a plan calls an outcome."""


def level_of(text: str) -> str:
    """One of "output", "practice", "experience" and "outcome"."""
    return "practice"
