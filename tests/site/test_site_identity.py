"""What is looked for by name in a whole site."""

import json
from pathlib import Path

from PIL import Image

from building import COFFEE, build, make_site

FILES = {"events/coffee.md": COFFEE}


def test_every_icon_of_the_manifest_is_there_and_as_large_as_told(tmp_path: Path) -> None:
    build(make_site(tmp_path, FILES))
    output = tmp_path / "output"

    told = json.loads((output / "manifest.webmanifest").read_text("utf-8"))
    for icon in told["icons"]:
        with Image.open(output / icon["src"]) as picture:
            assert icon["sizes"] == "x".join(map(str, picture.size))
    assert "Harbor Glen Police Department" == told["short_name"]
    assert (output / "favicon.ico").is_file()
    assert (output / "apple-touch-icon.png").is_file()
    page = (output / "events/coffee/index.html").read_text("utf-8")
    assert '<link rel="manifest" href="../../manifest.webmanifest">' in page


def test_security_txt_is_there_where_a_contact_is(tmp_path: Path) -> None:
    build(make_site(tmp_path, FILES))
    path = tmp_path / "output/.well-known/security.txt"
    assert not path.exists()

    more = 'COMMUNITY["security_contact"] = "security@example.org"'
    build(make_site(tmp_path, FILES, more=more))

    assert path.read_text("utf-8").startswith(
        "Contact: mailto:security@example.org\nExpires: 2027-"
    )
