"""What is asked of a report: whether it holds what guidance asks for, and whether its advice fits."""
