"""What residents will see change between two states of the content, in plain English."""
