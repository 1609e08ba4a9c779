/** Matches `m:ss`, `mm:ss` and `h:mm:ss`; without hours, minutes may exceed 59. */
const TIMESTAMP = /^(?:(\d{1,2}):([0-5]\d):([0-5]\d)|(\d{1,3}):([0-5]\d))$/;

/** Parses a printed time into seconds; null when the text is not a time. */
export function parseTimestamp(text: string): number | null {
  const match = TIMESTAMP.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, onlyMinutes, onlySeconds] = match;
  return hours === undefined
    ? Number(onlyMinutes) * 60 + Number(onlySeconds)
    : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Formats seconds as publishers print them: "13:04", "1:02:03". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
