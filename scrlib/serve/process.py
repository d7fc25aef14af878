"""What runs behind a page, as `python -m scrlib.serve.process`: an IPython kernel without its debugger.

The debugger is two fifths of an idle kernel's memory, and nobody can reach it from a page.
"""

import sys


def main() -> None:
    """Run until the page is closed. Takes the arguments of `ipykernel_launcher`."""
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # ipykernel does without what it cannot import
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance()


if __name__ == "__main__":
    main()
