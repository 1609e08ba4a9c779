/** The name that a screen reader says for a button: its label, else what is written in it, else its title. */
export function nameOf(button: HTMLElement): string {
  const label = button.getAttribute('aria-label');
  if (label !== null) return label;
  const shown = button.cloneNode(true) as HTMLElement;
  for (const silent of shown.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  return shown.textContent.trim() || button.title;
}
