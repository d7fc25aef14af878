"""Learning together: the sessions, what a room's answers come to, and what each exercise is about."""
