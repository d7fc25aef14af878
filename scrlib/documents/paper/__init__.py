"""What is printed to be used on a table: pages in Word, made of the same few parts."""
