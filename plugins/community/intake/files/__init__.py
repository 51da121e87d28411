"""The files of the content folder: found, named, opened."""
