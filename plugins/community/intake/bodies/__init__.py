"""The Markdown under a header becomes safe HTML."""
