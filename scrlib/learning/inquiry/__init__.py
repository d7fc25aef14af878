"""Appreciative inquiry: protocol, conditions, what is asked of topics and propositions, sessions."""
