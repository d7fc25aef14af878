"""Which column of a table of a plan is which, by its headings, its cells, or what somebody answered."""
