"""Near misses: the factors they are coded by, what a statement of a safeguard needs, figures over a register."""
