"""What is said of a rewritten safeguard in the exercise: before and after, by the same reading."""

from scrlib.learning.near_miss.statement import read_statement
from scrlib.records.learning import Question
from scrlib.ui.markup import Markup, join, tag
from scrlib.ui.near_miss.statement import statement_told


def rewritten(question: Question, text: str) -> Markup:
    """How many of the four parts the starter said, and what the new wording says of each."""
    before = sum(one.there for one in read_statement(question.starter))
    after = sum(one.there for one in read_statement(text))
    told = f"The sentence you began with said {before} of the 4 parts; yours says {after}."
    return join(tag("p", told), statement_told(text))
