"""What the presses of each step do."""
