"""Which keys each kind of file has: one sentence and one example a key."""
