"""Staff who do whatever can be done to the files of a site, one thing at a time."""

import os
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from edited_site import EditedSite
from event_draft import BODIES, CHANGES, LENGTHS, REPEATS, SAFE, VALUES, Draft
from site_files import file_of


@dataclass
class Staff:
    """Whoever edits ``site``, as ``chance`` has it; ``told`` is what they did."""

    site: EditedSite
    chance: random.Random
    drafts: dict[str, Draft] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    names: int = 0

    def first_files(self) -> dict[str, str]:
        """Return what the site begins with."""
        for number in range(self.chance.randint(3, 7)):
            draft = self._new(f"event-{number}")
            for _ in range(3):
                self._change_key(draft, SAFE)
        events = {f"events/{each.slug}.md": each.text for each in self.drafts.values()}
        return OTHERS | events

    def edit(self) -> None:
        """Do one thing."""
        names = list(_WEIGHTS)
        (name,) = self.chance.choices(names, [_WEIGHTS[each] for each in names])
        self.told.append(f"{self.site.clock.now:%m-%d %H:%M} {name}")
        getattr(self, f"do_{name}")()

    def _tell(self, what: object) -> None:
        self.told[-1] += f" {what}"

    def _new(self, slug: str) -> Draft:
        offset = self.chance.choice([-20, -1, 0, 0, 0, 1, 2, 7, 30, 50])
        draft = Draft(slug, offset, keys={"title": f"Event {slug}", "venue": "hall"})
        draft.hour = self.chance.choice(["08:00", "10:20", "11:00", "18:00", "22:45", ""])
        draft.length = self.chance.choice(LENGTHS)
        draft.repeat = self.chance.choice(REPEATS)
        self.drafts[slug] = draft
        return draft

    def _change_key(self, draft: Draft, keys: Sequence[str] = tuple(VALUES)) -> None:
        key = self.chance.choice(keys)
        draft.keys[key] = self.chance.choice(VALUES[key])
        draft.keys["title"] = draft.keys["title"] or "Coffee"

    def _one(self) -> Draft:
        """Return an event, seldom one of which the product warns: it is read with all others."""
        report = self.site.report
        warned = {Path(each.path).stem for each in report.warnings} if report else set()
        drafts = [each for slug, each in self.drafts.items() if slug not in warned]
        if not drafts or self.chance.random() < 0.1:
            drafts = list(self.drafts.values())
        return self.chance.choice(drafts)

    def _save(self, draft: Draft) -> None:
        self._tell(draft.slug)
        self.site.write(f"events/{draft.slug}.md", draft.text)

    def _file(self, draft: Draft) -> Path:
        return self.site.root / "content/events" / f"{draft.slug}.md"

    def do_key(self) -> None:
        draft = self._one()
        self._change_key(draft)
        self._save(draft)

    def do_words(self) -> None:
        draft = self._one()
        draft.body = self.chance.choice(BODIES) + f"{self.chance.random()}\n"
        draft.keys["title"] = self.chance.choice(VALUES["title"])
        self._save(draft)

    def do_time(self) -> None:
        draft = self._one()
        draft.hour = self.chance.choice(["08:00", "10:30", "12:00", "19:15", ""])
        draft.length = self.chance.choice(LENGTHS)
        self._save(draft)

    def do_day(self) -> None:
        draft = self._one()
        draft.offset += self.chance.choice([-1, 1, 2, 7])
        self._save(draft)

    def do_repeat(self) -> None:
        draft = self._one()
        draft.repeat = self.chance.choice(REPEATS)
        self._save(draft)

    def do_single_date(self) -> None:
        series = [each for each in self.drafts.values() if each.repeat.startswith("repeat")]
        draft = self.chance.choice(series or [self._one()])
        number = self.chance.randrange(4)
        if draft.changes.pop(number, None) is None:
            draft.changes[number] = self.chance.choice(CHANGES)
        self._save(draft)

    def do_deadline(self) -> None:
        draft = self._one()
        when = self.site.clock.now + timedelta(hours=self.chance.choice([-8, -4, 1, 30]))
        what = "\n  - what: Sign up\n    when: "
        draft.keys["deadlines"] = f"{what}{when:%Y-%m-%d %H:%M}" if draft.offset > 0 else ""
        self._save(draft)

    def do_hide(self) -> None:
        draft = self._one()
        soon = self.site.clock.now + timedelta(hours=self.chance.choice([-5, -4, 20]))
        draft.keys["draft"] = self.chance.choice(["", "", "true"])
        draft.keys["publish_on"] = self.chance.choice(["", f"{soon:%Y-%m-%d %H:%M}"])
        self._save(draft)

    def do_identity(self) -> None:
        draft = self._one()
        draft.keys["aliases"] = self.chance.choice(["", f"[older-{draft.slug}]"])
        draft.keys["uid"] = self.chance.choice(["", f"{draft.slug}@elsewhere.example"])
        self._save(draft)

    def do_wrong(self) -> None:
        draft = self._one()
        self._tell(draft.slug)
        wrong = self.chance.choice(["titel: x", "start: never", "venue: nowhere"])
        text = draft.text.replace("---", f"---\n{wrong}", 1)
        self.site.write(f"events/{draft.slug}.md", text)

    def do_add(self) -> None:
        self.names += 1
        self._save(self._new(f"new-{self.names}"))

    def do_delete(self) -> None:
        if len(self.drafts) > 2:
            draft = self._one()
            del self.drafts[draft.slug]
            self._file(draft).unlink(missing_ok=True)
            self._tell(draft.slug)

    def do_rename(self) -> None:
        draft = self._one()
        before, file = draft.slug, self._file(draft)
        self.names += 1
        draft.slug = f"named-{self.names}"
        draft.keys["aliases"] = f"[{before}]"
        self.drafts[draft.slug] = self.drafts.pop(before)
        file.unlink(missing_ok=True)
        self._save(draft)

    def do_translate(self) -> None:
        draft = self._one()
        file = f"events/{draft.slug}.es.md"
        if (self.site.root / "content" / file).exists() and self.chance.random() < 0.4:
            (self.site.root / "content" / file).unlink()
        else:
            title = self.chance.choice(["Café", "Paseo"])
            self.site.write(file, file_of(f"title: {title}", body="Venga.\n"))
        self._tell(file)

    def do_others(self) -> None:
        path = self.chance.choice([each for each in OTHERS if not each.startswith("pages")])
        words = self.chance.choice(["", "Come in.\n", "Welcome.\n"])
        self.site.write(path, f"{OTHERS[path]}{words}")
        self._tell(path)

    def do_page(self) -> None:
        self.site.write("pages/about.md", f"Title: About\n\n{self.chance.random()}\n")

    def do_settings(self) -> None:
        file = self.site.root / "pelicanconf.py"
        phone = f"302-555-01{self.chance.randrange(10, 100)}"
        line = f"\nCOMMUNITY['non_emergency'] = '{phone}'\n"
        file.write_text(file.read_text() + line)

    def do_template(self) -> None:
        theme = self.site.root / "theme/templates/event.html"
        if theme.exists():
            theme.write_text(f"{theme.read_text()}<!-- {self.chance.random()} -->\n")

    def do_commit(self) -> None:
        self.site.commit()

    def tidy(self) -> None:
        """Leave nothing that only whole builds deal with, and commit."""
        self.told.append("tidy")
        for draft in self.drafts.values():
            for key in ("recap", "draft", "publish_on", "uid", "confirmed_through"):
                draft.keys.pop(key, None)
            draft.changes.clear()
            self.site.write(f"events/{draft.slug}.md", draft.text)
        self.site.commit()

    def do_revert(self) -> None:
        draft = self._one()
        if self._file(draft).exists() and self.site.is_committed(self._file(draft)):
            self.site.revert(self._file(draft))
            self._tell(draft.slug)

    def do_save_again(self) -> None:
        file = self._file(self._one())
        if file.exists():
            file.write_bytes(file.read_bytes())

    def do_touch(self) -> None:
        files = sorted((self.site.root / "content").rglob("*.md"))
        os.utime(self.chance.choice(files))

    def do_leave_traces(self) -> None:
        """Leave what editors leave beside a file."""
        draft = self._one()
        for name in (f".{draft.slug}.md.swp", f"{draft.slug}.md~"):
            self.site.write(f"events/{name}", "scrap")

    def do_wait(self) -> None:
        now = self.site.clock.now
        ends = [now + timedelta(days=1), now + timedelta(minutes=90), now + timedelta(days=6)]
        if self.site.report is not None and self.site.report.until is not None:
            ends += [self.site.report.until] * 3
        self.site.clock.now = self.chance.choice(ends)


OTHERS = {
    "venues/hall.md": file_of("name: Town Hall", "street: 1 Main Street"),
    "venues/library.md": file_of("name: Library", "street: 2 Main Street"),
    "venues/pond.md": file_of("name: Mill Pond"),
    "programs/talks.md": file_of("title: Talks", "summary: We talk."),
    "programs/walks.md": file_of("title: Walks", "summary: We walk."),
    "people/dana.md": file_of("name: Dana Whitlock", "rank: Officer"),
    "pages/about.md": "Title: About\n\nHello.\n",
}

#: How often each is done. Most of what staff do is to edit events.
_WEIGHTS = {
    name: weight
    for weight, names in {
        20: "key",
        14: "words",
        5: "time single_date deadline revert wait",
        3: "wrong commit",
        2: "day repeat hide add translate save_again touch leave_traces",
        1: "identity delete rename others page settings template",
    }.items()
    for name in names.split()
}
