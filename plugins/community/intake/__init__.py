"""Text in: what staff wrote becomes values of ``core``, or problems that say what to write."""
