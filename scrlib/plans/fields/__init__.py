"""What one cell or sentence of a plan says: who leads, by when, where it stands, what its colour means."""
