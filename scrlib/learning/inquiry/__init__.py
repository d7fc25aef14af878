"""Appreciative inquiry: the protocol, what is asked of a topic and a proposition, conditions, dates, sessions."""
