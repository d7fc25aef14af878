"""The Excel plan for the tests: written, changed in a cell, and read again."""

from costed_plans import written

from scrlib.documents import Book, read_plan_book

FILE = written()


def back(data: bytes) -> Book:
    return read_plan_book("plan.xlsx", data)
