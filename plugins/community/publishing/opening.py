"""Opening the place that the settings name."""

from contextlib import AbstractContextManager
from pathlib import Path

from community.core.department import Department
from community.core.target import BranchTarget, FolderTarget, HostTarget, Target
from community.publishing.branch import open_branch
from community.publishing.bucket import Headers, open_bucket
from community.publishing.folder import open_folder
from community.publishing.host import open_host
from community.publishing.place import Place


def open_place(
    target: Target, root: Path, department: Department, *, headers: Headers, only_look: bool
) -> AbstractContextManager[Place]:
    """Give the place; with ``only_look`` nothing of it is made, locked or changed.

    ``root`` is the site's folder, ``headers`` tells what a file is stored with where that is
    possible. Raise ``RefusedError`` where files of others are there, ``PublishError`` where it
    cannot be reached.
    """
    match target:
        case FolderTarget():
            return open_folder(target, root, only_look=only_look)
        case HostTarget():
            return open_host(target, only_look=only_look)
        case BranchTarget():
            return open_branch(target, root, department)
        case _:
            return open_bucket(target, headers)
