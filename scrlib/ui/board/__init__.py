"""The trainer's board: a room is started, opened step by step, counted and shown to the people in it."""
