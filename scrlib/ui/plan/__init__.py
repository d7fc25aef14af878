"""The Plan and cost page: bring a plan, see what it lacks, mend it, cost it, take it away."""
