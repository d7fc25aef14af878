"""How a document is laid out: its lines and their labels, its headings, and the sections that these make."""
