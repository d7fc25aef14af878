"""What a report told in prose is read to have found and asked."""

from scrlib.records.reports import Report

ADVICE = ("# Recommendations", "1. The Board should print the letters in three languages by June 2015.")


def found(read: Report) -> list[str]:
    return [one.text for one in read.findings]


def asked(read: Report) -> list[str]:
    return [one.text for one in read.recommendations]
