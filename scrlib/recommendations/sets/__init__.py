"""What is said of a whole set of recommendations, and of the findings beside it."""
