"""Prices: unit costs with their source, indices with their vintage, and hourly rates built from pay.

Nothing here is fetched: what ships lies in `scrlib/data/prices`, and a newer table is brought by the user.
"""
