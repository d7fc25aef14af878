"""How anyone would know: what a text says of checks, reports, samples and targets."""
