"""What a step is made of, where it is more than one thing."""
