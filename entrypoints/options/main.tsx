import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/options/options.css';
import { OptionsApp } from '../../components/options/OptionsApp';
import { askBackground } from '../../utils/messaging/transport';
import { DEFAULT_SETTINGS, SETTINGS_KEY, type Settings, type SettingsChange } from '../../utils/storage/settings';

const root = document.getElementById('app') as HTMLElement;

/** Changes made here: the number of the last one requested, and of the last one answered. */
let asked = 0;
let answered = 0;

/** @param unsaved whether the last change could not be saved */
function show(settings: Settings, unsaved = false): void {
  const change = (values: SettingsChange) => {
    const number = ++asked;
    // Shown at once, then as stored, so a change that could not be saved is reverted. Only the latest reply counts.
    show({ ...settings, ...values } as Settings);
    const settle = (stored: Settings, unsaved = false) => {
      if (number !== asked) return;
      answered = number;
      show(stored, unsaved);
    };
    askBackground('changeSettings', values).then(
      (stored) => settle(stored),
      async () => settle(await askBackground('readSettings').catch(() => settings), true),
    );
  };
  const forget = () =>
    askBackground('forgetProgress').then(
      () => true,
      () => false,
    );
  render(<OptionsApp values={settings} unsaved={unsaved} onChange={change} onForget={forget} />, root);
}

/** Shows what was changed elsewhere, unless a change made here is pending; its reply will include that. */
async function follow(): Promise<void> {
  const before = asked;
  const stored = await askBackground('readSettings').catch(() => null);
  if (stored !== null && asked === before && answered === asked) show(stored);
}

askBackground('readSettings').then(
  (stored) => show(stored),
  () => show(DEFAULT_SETTINGS),
);
browser.storage.local.onChanged.addListener((changes) => void (SETTINGS_KEY in changes && follow()));
// A background that did not answer before may do so now.
document.addEventListener('visibilitychange', () => void follow());
