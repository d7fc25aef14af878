"""An audit by two who do not see each other's grades: a log, revealed at once, agreed with reasons."""
