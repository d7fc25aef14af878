"""What every line of a costing shares: dates, prices, money there is; the visitor's own rates and indices."""
