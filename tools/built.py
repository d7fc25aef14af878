"""What stands at the head of a page of docs/ that is made from data."""


def built_from(data: str) -> str:
    """A line that only somebody who edits the page sees: not to change it, but `data`."""
    return f"<!-- Built by `make docs` from {data}. Change that, not this page. -->\n"
