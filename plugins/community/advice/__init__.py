"""What ``check`` advises: nothing here stops a build."""
