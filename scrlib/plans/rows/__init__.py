"""The tables of a plan row by row: actions, and every other row with the reason why it was passed over."""
