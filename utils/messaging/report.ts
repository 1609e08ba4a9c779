const reported = new Set<string>();

/** Says once, in the console of the extension, that something happened that nobody expected. @param when "answering openEpisode" */
export function report(error: unknown, when: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (reported.has(text)) return;
  reported.add(text);
  // biome-ignore lint/suspicious/noConsole: the one place where surprises are written down
  console.error(`Roundtable, while ${when}:`, error);
}
