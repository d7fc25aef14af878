"""Papers of a register in Word and Excel, its reminders, and the workbook that carries it."""

from scrlib.documents.register.carrying import is_register_book, read_register_book, register_book
from scrlib.documents.register.paper_book import paper_book
from scrlib.documents.register.paper_word import paper_page
from scrlib.documents.register.reminders import reminder_file

__all__ = [
    "is_register_book",
    "paper_book",
    "paper_page",
    "read_register_book",
    "register_book",
    "reminder_file",
]
