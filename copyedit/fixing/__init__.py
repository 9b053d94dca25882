"""Findings -> edits -> new bytes of a file, checked again before they are written, and written whole or not at all."""

from copyedit.fixing.files import NotWritten, Original, replace
from copyedit.fixing.settle import Fixed, apply, settle, wanted

__all__ = ["Fixed", "NotWritten", "Original", "apply", "replace", "settle", "wanted"]
