"""What git knows of the files: when each was announced and last changed."""
