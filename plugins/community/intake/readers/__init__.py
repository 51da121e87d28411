"""Keys become values, with every rule between them."""
