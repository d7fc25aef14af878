"""What runs behind a page, as `python -m scrlib.serve.process`: an IPython kernel without what no page uses.

Its debugger is two fifths of an idle kernel's memory, and nobody can reach it from a page. Nor does a page
speak to the network by itself, or ask what else the machine is doing.
"""

import sys

# A kernel does without what it cannot import. Two megabytes of each page are the last two.
SHUT_OUT = ("debugpy", "psutil", "ssl")


def main() -> None:
    """Run until the page is closed. Takes the arguments of `ipykernel_launcher`."""
    sys.modules.update(dict.fromkeys(SHUT_OUT))  # type: ignore[arg-type]  # None: it cannot be imported
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance()


if __name__ == "__main__":
    main()
