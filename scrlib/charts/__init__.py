"""From what a plot shows to a figure that plotly.js draws."""
