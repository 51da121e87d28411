"""The built site, read back before it is published, so that its feeds say what its pages say."""
