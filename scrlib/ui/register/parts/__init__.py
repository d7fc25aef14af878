"""What stands on several steps, and one thing of the register on a page of its own."""
