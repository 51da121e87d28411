"""The header between ``---`` lines becomes keys and values with their places."""
