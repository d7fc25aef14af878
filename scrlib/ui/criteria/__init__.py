"""The page on which a panel decides whether a case meets the criteria for a review."""
