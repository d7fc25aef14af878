"""Does a case meet the criteria for a review? Facts, what each paragraph comes to, views, dates."""
