"""The Check page: bring recommendations, read one card each and the whole set, rewrite, take away."""
