"""The times that a text names, and which of them say by when the work is due."""
