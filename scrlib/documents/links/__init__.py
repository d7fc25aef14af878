"""Which finding a recommendation answers, told from their labels and their places."""
