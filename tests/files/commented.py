"""Comments on recommendations in a Word file, for the tests."""

from documents.word import Report, append_xml

from scrlib.documents import Comment

TEXT = "The Board should review its policy and train all staff."


def on(recommendation: str, words: str, text: str = "Who will see that it is done?") -> Comment:
    """A comment on some words of a recommendation."""
    start = recommendation.index(words)
    return Comment(recommendation=recommendation, start=start, end=start + len(words), text=text)


def one_paragraph(*runs: str) -> bytes:
    """A report with one recommendation made of these runs."""
    report = Report()
    report.heading("Recommendations")
    append_xml(report.para(""), *runs)
    return report.save()
