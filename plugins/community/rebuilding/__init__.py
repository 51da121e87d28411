"""A build that makes again only what an edit has changed; see docs/developers.md."""
