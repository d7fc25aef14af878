"""Judging recommendations together: coded ones, why each was rated so, and the sets made of them."""
