"""How the value of a key is read, each kind by its own rule."""
