"""One module for each step, named after its number. A step that was released is never changed."""
