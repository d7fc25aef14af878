"""The Register page: what was advised, what was done, whether it helped, and the log behind it."""
