"""A PDF as paragraphs in reading order."""
