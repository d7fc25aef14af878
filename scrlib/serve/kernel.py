"""Loads an IPython kernel, for the process whose copies run behind the pages (scrlib/serve/copies.py)."""

from scrlib.serve.process import shut_out

shut_out()

import ipykernel.kernelapp  # noqa: E402, F401  only now, so that it does without them
