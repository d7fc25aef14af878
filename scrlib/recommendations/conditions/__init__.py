"""The conditions that rules name in `when`: each gives the words that raise its question.

A condition looks only at what was worked out already (the parse, the signs, the verdicts). It answers with
the shortest words that show the matter: a mark in the text and a comment in a Word file stand on them.
"""

from scrlib.recommendations.conditions import change, proof, reason, second_opinion, what, when, who
from scrlib.recommendations.conditions.registry import CONDITIONS

__all__ = ["CONDITIONS", "change", "proof", "reason", "second_opinion", "what", "when", "who"]
