"""What is asked of a plan and of its money: what it lacks, what it costs, what the review behind it cost."""
