"""What the task ``build`` does, so that a build of which nothing changed loads nothing."""

from pathlib import Path

from community.unchanged import unchanged


def build(root: Path, *, as_of: str, style: str) -> int:
    """Build the site of ``root``, unless the last build made the same; return the exit code."""
    if as_of or style != "text":
        return build_anew(root, as_of=as_of, style=style)
    said = unchanged(root)
    if said is None:
        return build_changed(root)
    print(said)  # noqa: T201  # this is the task's answer
    return 0


def build_changed(root: Path) -> int:
    """Build the site of ``root`` of which something has changed; return the exit code."""
    from community.templates_ahead import templates_ahead  # noqa: PLC0415  # as below

    with templates_ahead(root):
        from community import rebuild_command  # noqa: PLC0415  # templates, which take their time

        if rebuild_command.rebuild_and_tell(root):
            return 0
        return build_anew(root, as_of="", style="text")


def build_anew(root: Path, *, as_of: str, style: str) -> int:
    """Build the site of ``root``, whatever the last build made; return the exit code."""
    from community.templates_ahead import templates_ahead  # noqa: PLC0415  # as below

    with templates_ahead(root):
        from community import command  # noqa: PLC0415  # Pelican, which takes half a second to load

        return command.build(root, as_of=as_of, style=style)
