"""What the presses of the page do."""
