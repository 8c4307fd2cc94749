"""Text → `Doc`: the reader of German and English news, and the detection of their language."""

from ingest.language.detect import detect_language
from ingest.language.reader import Reader

__all__ = ["Reader", "detect_language"]
