"""How alike two texts are: words without endings, what each counts for, what they share."""
