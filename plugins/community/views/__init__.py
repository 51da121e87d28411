"""What pages show: values of the core, worded and linked, for templates that only place them."""
