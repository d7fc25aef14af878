"""One case by three routes: a review, a near miss and an appreciative inquiry set side by side."""
