"""The form, driven as staff would with the folder on their own computer, and what it writes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.serving import served
from community.form_files import form_files
from own_site import ROOT, copy_site, own_department, run_task

PATIENCE_MS = 60_000

#: In place of the folder that one picks: one that the browser keeps, filled with our files.
_PICKED = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
_FILL = """
async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    const name = parts.pop();
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}
"""
_READ = """
async () => {
  const found = {};
  const read = async (folder, path) => {
    for await (const [name, handle] of folder.entries())
      if (handle.kind === "directory") await read(handle, `${path}${name}/`);
      else found[path + name] = await (await handle.getFile()).text();
  };
  await read(await navigator.storage.getDirectory(), "");
  return found;
}
"""

#: A file that somebody has cared for: comments everywhere, texts that YAML would take for numbers.
CARED_FOR = """\
---
# Ask Dana before changing anything here.
title: Coffee at the depot
# It was at the old one before.
program: coffee-with-a-cop
start: Wednesday, March 3, 2027 8 a.m.
# They close at ten.
end: 09:30
# The side door is locked.
venue:
  name: Depot
  street: 5 Track Street
  postal_code: 01977
cost: "no"
languages: [English, Spanish]
deadlines:
  # From the usual shop.
  - what:   Order cups
    when: 2027-02-20
---
Come by.

*  All are welcome.
"""

Files = dict[str, str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the sample site, with one file more."""
    root = tmp_path_factory.mktemp("form") / "site"
    root.mkdir()
    copy_site(root)
    cared_for = root / "content/events/2027/coffee-at-the-depot.md"
    cared_for.parent.mkdir(exist_ok=True)
    cared_for.write_text(CARED_FOR, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("form-files")
    for name, octets in form_files(ROOT, "content", own_department()).items():
        file = folder / "admin" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(octets)
    (folder / "404.html").touch()
    with served(folder) as root:
        yield f"{root}/admin/"


def texts_of(site: Path) -> Files:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in (site / "content").rglob("*.md")
    }


@pytest.fixture
def form(browser: Browser, address: str, site: Path) -> Iterator[Page]:
    """Give the form with the folder opened; nothing of another host was asked for."""
    context = browser.new_context(viewport={"width": 1300, "height": 3000})
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(_PICKED)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error.stack)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    page.goto(f"{address}config.json")
    page.evaluate(_FILL, texts_of(site))
    page.goto(address)
    page.get_by_role("button", name="Work with Local Repository").click()
    expect(page.get_by_text("Afternoon Coffee with a Cop").first).to_be_visible(timeout=PATIENCE_MS)
    yield page
    context.close()
    own = address.removesuffix("admin/")
    assert [] == [url for url in asked if not url.startswith((own, "data:", "blob:"))]
    assert [] == [line for line in complaints if "favicon" not in line and "404" not in line]


def write(page: Page, key: str, text: str) -> None:
    box = page.locator(f'[data-key-path="{key}"]').first.locator("input, textarea").first
    box.scroll_into_view_if_needed()
    box.fill(text)


def choose(page: Page, key: str, name: str) -> None:
    """Choose from a list, or from a few that are all shown."""
    field = page.locator(f'[data-key-path="{key}"]').first
    if field.get_by_role("radio").count():
        field.get_by_role("radio", name=name).click()
    else:
        field.get_by_role("combobox").first.click()
        page.get_by_role("option", name=name).first.click()


def save(page: Page) -> Files:
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("button", name="Save", exact=True)).to_be_hidden(timeout=PATIENCE_MS)
    return dict(page.evaluate(_READ))


def check(site: Path, files: Files, tmp_path: Path) -> str:
    """Return what ``check`` says of a copy of the site with these files."""
    copy = tmp_path / "copy"
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns(".cache"))
    for path, text in files.items():
        file = copy / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    done = run_task(copy, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def changed(before: Files, after: Files) -> Files:
    return {path: text for path, text in after.items() if before.get(path) != text}


def test_a_new_event_passes_check_as_it_is(
    form: Page, address: str, site: Path, tmp_path: Path
) -> None:
    form.goto(f"{address}#/collections/events/new")
    write(form, "title", "Tea: with a Cop #2")
    choose(form, "venue", "Lantern Café")
    write(form, "start", "2027-04-14 08:00")
    write(form, "end", "09:30")
    choose(form, "contact", "Dana Whitlock")
    write(form, "summary", "No agenda. Bring a question.")
    write(form, "cost", "no")
    write(form, "body", "Officers sit by the window.\n\nCome by.")
    files = save(form)

    ((path, text),) = changed(texts_of(site), files).items()
    assert path.endswith("/tea-with-a-cop-2.md")
    assert text == (
        "---\n"
        'title: "Tea: with a Cop #2"\n'
        "start: 2027-04-14 08:00\n"
        "end: 09:30\n"
        "venue: lantern-cafe\n"
        "contact: dana-whitlock\n"
        "summary: No agenda. Bring a question.\n"
        "cost: no\n"
        "---\n"
        "Officers sit by the window.\n\nCome by.\n"
    )
    check(site, files, tmp_path)


def test_a_changed_file_keeps_every_other_byte(
    form: Page, address: str, site: Path, tmp_path: Path
) -> None:
    form.goto(f"{address}#/collections/events/entries/2027/coffee-at-the-depot")
    write(form, "start", "2027-03-10 08:00")
    files = save(form)

    path = "content/events/2027/coffee-at-the-depot.md"
    was, now = "start: Wednesday, March 3, 2027 8 a.m.\n", "start: 2027-03-10 08:00\n"
    assert {path: CARED_FOR.replace(was, now)} == changed(texts_of(site), files)
    check(site, files, tmp_path)


def test_a_changed_translation_stays_words_alone(
    form: Page, address: str, site: Path, tmp_path: Path
) -> None:
    form.goto(f"{address}#/collections/events/entries/2026/coffee-at-the-lantern")
    title = form.locator('[data-key-path="title"] input').nth(1)
    title.fill("Café con la policía")
    files = save(form)

    path = "content/events/2026/coffee-at-the-lantern.es.md"
    was = texts_of(site)[path]
    now = was.replace("title: Café con un policía", "title: Café con la policía")
    assert {path: now} == changed(texts_of(site), files)
    check(site, files, tmp_path)


def test_an_entry_of_a_list_is_added(form: Page, address: str, site: Path, tmp_path: Path) -> None:
    form.goto(f"{address}#/collections/events/entries/2027/coffee-at-the-depot")
    part = form.locator('[data-key-path="deadlines"]').first
    part.scroll_into_view_if_needed()
    part.get_by_role("button", name="Add").first.click()
    write(form, "deadlines.1.what", "Sign up: by phone")
    write(form, "deadlines.1.when", "2027-03-01")
    files = save(form)

    (text,) = changed(texts_of(site), files).values()
    assert text.startswith(CARED_FOR.partition("deadlines:")[0])
    assert "# From the usual shop.\ndeadlines:\n  - what: Order cups\n" in text
    assert '  - what: "Sign up: by phone"\n    when: 2027-03-01\n' in text
    check(site, files, tmp_path)
