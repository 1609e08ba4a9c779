import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/options/options.css';
import { OptionsApp } from '../../components/options/OptionsApp';
import { askBackground } from '../../utils/messaging/transport';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings, type SettingsChange } from '../../utils/storage/settings';

const root = document.getElementById('app') as HTMLElement;

/** Changes made here: how many were asked for, and the last that was answered. */
let asked = 0;
let answered = 0;

function show(settings: Settings): void {
  const change = (values: SettingsChange) => {
    const number = ++asked;
    // Shown at once, then as stored: what could not be kept springs back. Only the newest answer counts.
    show({ ...settings, ...values } as Settings);
    const settle = (stored: Settings) => {
      if (number !== asked) return;
      answered = number;
      show(stored);
    };
    askBackground('changeSettings', values)
      .catch(() => askBackground('readSettings'))
      .then(settle, () => settle(settings));
  };
  render(<OptionsApp values={settings} onChange={change} />, root);
}

/** What was changed elsewhere. While a change made here waits for its answer, that will tell. */
async function follow(): Promise<void> {
  const before = asked;
  const stored = await askBackground('readSettings').catch(() => null);
  if (stored !== null && asked === before && answered === asked) show(stored);
}

askBackground('readSettings').then(show, () => show(DEFAULT_SETTINGS));
browser.storage.local.onChanged.addListener((changes) => void (SETTINGS_KEY in changes && follow()));
// What did not answer may do so now.
document.addEventListener('visibilitychange', () => void follow());
