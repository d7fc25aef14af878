"""What the review behind a plan costs."""
