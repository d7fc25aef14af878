"""A plan, or a part of one, that is written as paragraphs."""
