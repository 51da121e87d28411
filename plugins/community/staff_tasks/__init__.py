"""Tasks of many options, which ``tasks.py`` brings together with the others."""
