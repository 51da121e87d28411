"""Why a rebuild gives up: whatever it does not know for sure, a whole build finds out."""


class DoubtError(Exception):
    """Only a whole build is known to be right; the message says why."""
