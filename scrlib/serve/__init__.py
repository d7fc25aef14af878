"""Serving the workbooks as pages. Import `scrlib.serve.server` only to serve: it loads Voilà."""

import sys

# A check of web addresses that nothing here asks for; its grammar takes 2 to 7 seconds to build.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
