"""What the library says when it cannot do what was asked: what is wrong, and what to do."""


class ScrError(Exception):
    """One plain sentence for the user: `problem` says what is wrong, `fix` what to do about it.

    Never put words of a case in either: name a file, a row or a table instead.
    """

    def __init__(self, problem: str, fix: str) -> None:
        self.problem = problem
        self.fix = fix
        super().__init__(f"{problem} {fix}")


class DataError(ScrError):
    """A rule, lexicon, study or case in the project's own data is not as its loader needs it."""


class DocumentError(ScrError):
    """A file that someone opened cannot be read, or is refused."""
