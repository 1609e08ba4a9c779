import { render } from 'preact';
import '../../components/options/options.css';
import { OptionsApp } from '../../components/options/OptionsApp';
import { askBackground } from '../../utils/messaging/transport';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../utils/storage/settings';

const root = document.getElementById('app') as HTMLElement;

let latest = 0;

function show(settings: Settings): void {
  const change = (values: SettingsChange) => {
    const number = ++latest;
    // Shown at once, then as stored: what could not be kept springs back. Only the newest answer counts.
    show({ ...settings, ...values } as Settings);
    askBackground('changeSettings', values)
      .catch(() => askBackground('readSettings'))
      .then(
        (stored) => number === latest && show(stored),
        () => number === latest && show(settings),
      );
  };
  render(<OptionsApp values={settings} onChange={change} />, root);
}

askBackground('readSettings').then(show, () => show(DEFAULT_SETTINGS));
