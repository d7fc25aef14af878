"""What is printed for a session and taken away from it: Word files, the votes of a room, days to remember."""

from scrlib.documents.learning.pack import print_pack
from scrlib.documents.learning.reminders import follow_ups, reminders
from scrlib.documents.learning.summary import room_summary
from scrlib.documents.learning.take_away import take_away
from scrlib.documents.learning.votes import votes_csv

__all__ = ["follow_ups", "print_pack", "reminders", "room_summary", "take_away", "votes_csv"]
