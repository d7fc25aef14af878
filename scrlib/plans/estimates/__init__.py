"""First estimates: the template that an action calls for, and the lines of costs that it makes."""
