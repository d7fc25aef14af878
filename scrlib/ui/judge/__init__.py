"""The Judge together page: sets of recommendations to judge, fresh ones for later, and one's own draft."""
