"""What comes into the register: plans, sheets, near misses, another copy; and what stands twice then."""
