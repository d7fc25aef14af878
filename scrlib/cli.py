"""The `scr` command."""

import click


@click.group()
def main() -> None:
    """Check, teach and audit recommendations of child safeguarding reviews."""
