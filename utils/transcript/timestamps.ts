/** Matches `m:ss`, `mm:ss`, `h:mm:ss`; minutes may run past 59 when no hours are printed. */
const TIMESTAMP = /^(?:(\d{1,2}):([0-5]\d):([0-5]\d)|(\d{1,3}):([0-5]\d))$/;

/** Seconds of a printed time, or null when the text is not a time. */
export function parseTimestamp(text: string): number | null {
  const match = TIMESTAMP.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, onlyMinutes, onlySeconds] = match;
  return hours === undefined
    ? Number(onlyMinutes) * 60 + Number(onlySeconds)
    : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
