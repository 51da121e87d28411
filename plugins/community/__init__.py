"""A police department's community events: Markdown files in, pages, a calendar and news feeds out."""
