"""How fast a site of many events is built: by this product, by plain Pelican and by Hugo."""
