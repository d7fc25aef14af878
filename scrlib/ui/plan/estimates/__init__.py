"""First estimates: for one action, for many in one press, and costs that the plan states itself."""
