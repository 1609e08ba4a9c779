/** The keys of a shortcut as this computer names them: "Ctrl Z", on a Mac "⌘ Z". Both keys are accepted everywhere. */
export function forPlatform(keys: string): string {
  return /^(?:Mac|iP)/.test(navigator.platform) ? keys.replace('Ctrl', '⌘') : keys;
}
