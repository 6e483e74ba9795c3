const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The two largest units of a duration, e.g. 134 s → [{n: 2, unit: "m"}, {n: 14, unit: "s"}]. Negative durations count as 0. */
export function durationParts(milliseconds: number): { n: number; unit: "d" | "h" | "m" | "s" }[] {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const all = [
    { n: Math.floor(seconds / DAY), unit: "d" as const },
    { n: Math.floor((seconds % DAY) / HOUR), unit: "h" as const },
    { n: Math.floor((seconds % HOUR) / MINUTE), unit: "m" as const },
    { n: seconds % MINUTE, unit: "s" as const },
  ];
  const first = all.findIndex((part) => part.n > 0);
  if (first < 0) {
    return [{ n: 0, unit: "s" }];
  }
  return all.slice(first, first + 2).filter((part) => part.n > 0);
}

const two = (n: number) => String(n).padStart(2, "0");

/** Time of day as 14:32:07, in the reader's zone. */
export function clockTime(instant: Date): string {
  return `${two(instant.getHours())}:${two(instant.getMinutes())}:${two(instant.getSeconds())}`;
}

/** Date as 2026-11-21, in the reader's zone. */
export function calendarDate(instant: Date): string {
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Local and UTC time, for the hover of each relative time. */
export function bothZones(instant: Date): string {
  const offset = -instant.getTimezoneOffset();
  const sign = offset < 0 ? "-" : "+";
  const zone = `UTC${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const local = `${calendarDate(instant)} ${clockTime(instant)} ${zone}`;
  const utc = instant
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
  return `${local}\n${utc}`;
}

/** The time of day, with the date in front when it is not the day of `now`. */
export function shortTime(instant: Date, now: Date): string {
  const sameDay = calendarDate(instant) === calendarDate(now);
  return sameDay ? clockTime(instant) : `${calendarDate(instant)} ${clockTime(instant)}`;
}
