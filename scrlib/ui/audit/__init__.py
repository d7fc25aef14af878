"""The Audit page: a report graded by two who do not see each other's grades, agreed with reasons, a pack."""
