"""A header is held against its model, and each key that does not fit is told."""
