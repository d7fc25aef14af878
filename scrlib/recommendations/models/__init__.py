"""Small models as tables of weights, and what they look at."""
