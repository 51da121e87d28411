"""When an event comes back: phrases and RFC 5545 rules."""
