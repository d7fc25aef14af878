"""A problem with one box on a screen: what is wrong, what to do, and which box."""

from scrlib.errors import ScrError


class FieldProblem(ScrError):
    """What the visitor typed in the box with the id `field` cannot be used as it is."""

    def __init__(self, problem: str, fix: str, field: str) -> None:
        self.field = field
        super().__init__(problem, fix)
