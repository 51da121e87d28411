"""Where a site is published: one of four kinds of places, as the settings name it."""

from community.core.values import dataclass

#: How many releases stay at a place that keeps some, the newest among them.
KEPT_RELEASES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderTarget:
    """A folder of this computer; a relative ``path`` begins at the site's folder."""

    path: str
    keep: int = KEPT_RELEASES

    def __str__(self) -> str:
        """Return how it is called in sentences."""
        return f"the folder {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HostTarget:
    """A folder of another computer, reached with rsync over SSH (RFC 4251).

    ``host`` is a name, with the user before it or without, or a name of the user's ssh settings.
    ``port`` 0 leaves the port to those settings.
    """

    host: str
    path: str
    port: int = 0
    keep: int = KEPT_RELEASES

    def __str__(self) -> str:
        """Return how it is called in sentences."""
        return f"{self.host}:{self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchTarget:
    """A branch of a git repository, which the git host shows as a website.

    ``remote`` is the name or the address of the repository.
    """

    remote: str = "origin"
    branch: str = "gh-pages"

    def __str__(self) -> str:
        """Return how it is called in sentences."""
        return f"the branch {self.branch} of {self.remote}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketTarget:
    """A bucket of object storage that speaks the protocol of Amazon S3.

    Without an ``endpoint`` it is Amazon's own. ``prefix`` begins the name of each object and ends
    in a slash, or is ``""``.
    """

    bucket: str
    endpoint: str = ""
    region: str = ""
    prefix: str = ""

    def __str__(self) -> str:
        """Return how it is called in sentences."""
        return f"the bucket {self.bucket}/{self.prefix}".rstrip("/")


Target = FolderTarget | HostTarget | BranchTarget | BucketTarget
