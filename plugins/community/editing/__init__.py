"""Edits of a file's header: text in, text out; comments, order, quotes and line ends stay."""
