"""Files of the built site, found by the path of their address."""

from pathlib import Path


def read_page(output: Path, path: str) -> tuple[Path, bytes]:
    """Return the file that ``path`` (unquoted) means, and its bytes.

    Raise ``IsADirectoryError`` for a folder without the slash at its end, ``FileNotFoundError``
    for whatever is no file of the site, such as one that a link or ``..`` reaches outside it.
    """
    name = f"{path}index.html" if path.endswith("/") else path
    try:
        file = (output / name.lstrip("/")).resolve()
        is_folder, is_file = file.is_dir(), file.is_file()
    except (OSError, RuntimeError, ValueError) as error:  # too long, links in a ring, a NUL
        raise FileNotFoundError(path) from error
    if not file.is_relative_to(output.resolve()) or not (is_folder or is_file):
        raise FileNotFoundError(path)
    if is_folder:
        raise IsADirectoryError(path)
    return file, file.read_bytes()
