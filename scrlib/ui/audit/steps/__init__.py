"""How each step of the page looks."""
