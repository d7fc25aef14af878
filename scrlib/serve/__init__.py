"""Serving the workbooks as pages. Import `scrlib.serve.server` only to serve: it loads Voilà."""
