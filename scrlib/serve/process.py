"""What runs behind a page, as `python -m scrlib.serve.process`: an IPython kernel without its debugger.

The debugger is two fifths of an idle kernel's memory, and nobody can reach it from a page.
"""

import sys
from collections.abc import Sequence

sys.modules["debugpy"] = None  # type: ignore[assignment]  # ipykernel does without what it cannot import

from ipykernel.kernelapp import IPKernelApp  # noqa: E402  the debugger is shut out first


def run(arguments: Sequence[str]) -> None:
    """Run until the page is closed. Takes the arguments of `ipykernel_launcher`."""
    IPKernelApp.launch_instance(list(arguments))


if __name__ == "__main__":
    run(sys.argv[1:])
