"""A register of near misses out and back: Excel with lists to choose from, csv, and Word."""

from scrlib.documents.near_miss.book import register_book, register_csv
from scrlib.documents.near_miss.columns import Labels
from scrlib.documents.near_miss.read import Reopened, read_register
from scrlib.documents.near_miss.word import near_miss_page, register_page

__all__ = [
    "Labels",
    "Reopened",
    "near_miss_page",
    "read_register",
    "register_book",
    "register_csv",
    "register_page",
]
