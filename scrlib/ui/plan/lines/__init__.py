"""One line of the cost of an action: its boxes, what is typed in them, and who pays it."""
