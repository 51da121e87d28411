"""The site as it grows, for the eyes of whoever writes it: nothing of this is published."""
