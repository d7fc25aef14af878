"""A file that a visitor opened, or the sentence that is said where it was too large to be sent."""

from scrlib.documents import too_large
from scrlib.ui.screen import Event, Upload


def uploaded(event: Event) -> Upload:
    """The file that was opened. Raises DocumentError where it was too large to be sent."""
    if event.upload is None:
        raise too_large()
    return event.upload
