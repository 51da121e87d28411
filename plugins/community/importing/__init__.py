"""Calendars of other programs become event files: octets in, texts of files out."""
