"""The Near miss page: the exercise alone, a near miss of one's own step by step, and a register of many."""
