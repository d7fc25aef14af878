"""The forms of words in which a sentence can ask for something, a file for each."""
