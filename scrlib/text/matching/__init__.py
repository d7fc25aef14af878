"""Patterns and word lists: read from data, and tried quickly on many short texts."""
