"""What is kept on purpose: rooms now, in one database. `open_rooms` in scrlib.store.rooms opens it."""
