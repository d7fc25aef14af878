"""Who is asked, and in which form of words."""
