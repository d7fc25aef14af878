"""What is taken away from an audit of a report: the pack for the meeting."""

from scrlib.documents.audit.pack import audit_pack

__all__ = ["audit_pack"]
