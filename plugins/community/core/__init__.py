"""Values and rules of events: no Pelican, no clock, no files."""
