"""Where the files of the site are kept, and the addresses at which they are edited there."""

from enum import StrEnum
from urllib.parse import quote, urlencode, urlsplit

from community.core.values import dataclass


class GitHost(StrEnum):
    """Kinds of git hosts: they differ in the addresses of their editors."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"


#: Hosts that are not called what they are.
_HOSTS = {"codeberg.org": GitHost.GITEA}

_EDIT = {GitHost.GITHUB: "edit", GitHost.GITLAB: "-/edit", GitHost.GITEA: "_edit"}
_NEW = {GitHost.GITHUB: "new", GitHost.GITLAB: "-/new", GitHost.GITEA: "_new"}


def host_at(address: str) -> GitHost | None:
    """Return what kind of host an address names, where one can tell by it; Forgejo is Gitea's."""
    name = (urlsplit(address).hostname or "").replace("forgejo", "gitea")
    return _HOSTS.get(name) or next((host for host in GitHost if host in name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """``address`` is that of its page at the host, without a slash at its end."""

    address: str
    branch: str
    host: GitHost

    @property
    def name(self) -> str:
        """Return its owner and name, as in ``police/events``."""
        return urlsplit(self.address).path.strip("/")

    @property
    def site(self) -> str:
        """Return the address of the host."""
        return self.address.removesuffix(f"/{self.name}")

    @property
    def api(self) -> str:
        """Return where programs speak to the host."""
        if self.host is GitHost.GITHUB:
            return "https://api.github.com" if self._is_public else f"{self.site}/api/v3"
        return f"{self.site}/api/{'v4' if self.host is GitHost.GITLAB else 'v1'}"

    @property
    def _is_public(self) -> bool:
        return urlsplit(self.address).hostname == "github.com"

    def edit_address(self, path: str) -> str:
        """Return where a file is edited; ``path`` leads to it from the repository's root."""
        return f"{self._editor(_EDIT)}/{quote(path)}"

    def new_address(self, folder: str, name: str, text: str) -> str:
        """Return where a new file of a folder is begun.

        It has this name and text where the host takes them: GitLab takes the name alone.
        """
        words = {"filename": name, "value": text}
        if self.host is GitHost.GITLAB:
            words = {"file_name": name}
        return f"{self._editor(_NEW)}/{quote(folder)}?{urlencode(words, quote_via=quote)}"

    def _editor(self, words: dict[GitHost, str]) -> str:
        return f"{self.address}/{words[self.host]}/{quote(self.branch)}"
