"""Work that is shared with a second process, where the machine has another processor."""
