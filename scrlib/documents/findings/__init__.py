"""The ways in which reports tell what they found, and which of them a report took."""
