/** What a single key does on an episode page, and the key that does it until the reader changes that. */
export const DEFAULT_KEYS = {
  'next-turn': 'j',
  'previous-turn': 'k',
  'next-own-turn': 'J',
  'previous-own-turn': 'K',
  'next-sentence': 'l',
  'previous-sentence': 'h',
  'next-topic': 't',
  'previous-topic': 'T',
  'next-question': 'q',
  'previous-question': 'Q',
  'next-quote': 'm',
  'previous-quote': 'M',
  search: '/',
  'next-hit': 'n',
  'previous-hit': 'N',
  ask: 'a',
  play: 'p',
  save: 's',
  'save-turn': 'S',
  cite: 'c',
  link: 'y',
  rail: 'r',
  keys: '?',
};

export type KeyAction = keyof typeof DEFAULT_KEYS;

/** The key of every action as `letterOf` reports it; empty for none. No two actions have the same. */
export type Keys = Readonly<Record<KeyAction, string>>;

/** In the order in which they are listed. */
export const KEY_ACTIONS = Object.keys(DEFAULT_KEYS) as KeyAction[];

/** Whether a key, as `letterOf` reports it, types one visible character. Only such keys can be chosen. */
export function isChoosable(key: unknown): key is string {
  return typeof key === 'string' && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key);
}

/** The action that has this key; null for none. */
export function actionOf(keys: Keys, key: string): KeyAction | null {
  return (Object.keys(keys) as KeyAction[]).find((action) => key !== '' && keys[action] === key) ?? null;
}

/**
 * The keys from anything stored or received: what is no key, or the key of two actions, gives way to the default. An action
 * that is not in there, because it is newer, has no key if its default is already the reader's key for another.
 */
export function soundKeys(stored: unknown): Keys {
  const given = new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
  const keys: Record<KeyAction, string> = { ...DEFAULT_KEYS };
  for (const action of KEY_ACTIONS) {
    const key: unknown = given.get(action);
    if (key === '' || isChoosable(key)) keys[action] = key;
  }
  const clashing = (action: KeyAction) =>
    keys[action] !== '' && KEY_ACTIONS.some((other) => other !== action && keys[other] === keys[action]);
  for (const action of KEY_ACTIONS) if (given.size > 0 && !given.has(action) && clashing(action)) keys[action] = '';
  // Each turn takes one choice back, so it ends, at the latest with the defaults.
  for (;;) {
    const clash = KEY_ACTIONS.find((action) => keys[action] !== DEFAULT_KEYS[action] && clashing(action));
    if (clash === undefined) return keys;
    keys[clash] = DEFAULT_KEYS[clash];
  }
}
