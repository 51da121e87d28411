// Reads calendars with ical.js, the engine of Thunderbird: a JSON string a line in, for each a line
// of JSON out, either {"events": [...]} or {"error": "..."}. Only the calendar's own zones are known.

import { createInterface } from "node:readline";

import ICAL from "ical.js";

const seconds = (time) => {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`${time} has no known zone`);
  return time.toUnixTime();
};

const readEvent = (component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  const text = (name) => component.getFirstPropertyValue(name) ?? "";
  return {
    uid: event.uid,
    starts: seconds(event.startDate),
    ends: seconds(event.endDate),
    summary: event.summary,
    description: text("description"),
    location: text("location"),
    status: text("status"),
    sequence: text("sequence"),
    categories: component.getFirstProperty("categories")?.getValues() ?? [],
  };
};

const read = (calendar) => {
  ICAL.TimezoneService.reset();
  const root = new ICAL.Component(ICAL.parse(calendar));
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return { events: root.getAllSubcomponents("vevent").map(readEvent) };
};

const answer = (calendar) => {
  try {
    return read(calendar);
  } catch (error) {
    return { error: String(error) };
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
