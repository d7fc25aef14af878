"""What a report told in prose is read to have found and asked."""

from scrlib.records.reports import Report

ADVICE = ("# Recommendations", "1. The Board should print the letters in three languages by June 2015.")

# A line of a story, what a small report found, what it advises, and the same advice in fewer words.
TOLD = "The nurse came in March and again in May, and was told at the door that the baby was asleep upstairs."
SAID = (
    "A plan was closed without anybody having read the file.",
    "Health visitors carried what worried them alone.",
    "Calls at night were read two weeks later by a team that did not know the child.",
)
FULL = (
    "The Board should revise its procedure on bruises in babies who cannot yet roll.",
    "The Trust should give each health visitor an hour a month to talk through the families that worry her.",
    "The police should tell the duty team by nine of any call to a home with a child under five.",
)
SHORT = (
    "A new procedure on bruising.",
    "Supervision should be protected.",
    "Calls must be shared by morning.",
)


def found(read: Report) -> list[str]:
    return [one.text for one in read.findings]


def asked(read: Report) -> list[str]:
    return [one.text for one in read.recommendations]
