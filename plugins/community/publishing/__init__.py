"""Bringing a built site to its place, so that readers see the old one or the new one whole."""
