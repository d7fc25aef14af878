"""The Cost a review page: what a review itself costs, who bears it, and what each month of delay adds."""
