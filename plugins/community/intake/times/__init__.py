"""Dates, times of day and lengths as people type them."""
