"""What staff send out: texts for each channel, the digest of a week, and how fair the hours are."""
