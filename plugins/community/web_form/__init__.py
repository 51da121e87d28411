"""The form for files of content: Sveltia CMS, told by the models what to ask."""
