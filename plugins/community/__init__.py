"""Community events of a police department: Markdown in; pages, a calendar and news feeds out."""
