"""Forms: labels, and what stands beside or below them."""
