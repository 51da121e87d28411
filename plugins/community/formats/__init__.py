"""Text out: values of ``core`` become iCalendar, RSS and plain text; pure, nothing is written."""
