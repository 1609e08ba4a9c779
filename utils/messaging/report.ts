const reported = new Set<string>();

/**
 * Logs an unexpected error once to the extension's console.
 * @param when what was being done: "answering openEpisode"
 */
export function report(error: unknown, when: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (reported.has(text)) return;
  reported.add(text);
  // biome-ignore lint/suspicious/noConsole: the one place where unexpected errors are logged
  console.error(`Roundtable, while ${when}:`, error);
}
