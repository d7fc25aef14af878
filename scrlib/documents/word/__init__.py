"""A Word file opened, and comments written into it; how every Word file that leaves here looks."""
