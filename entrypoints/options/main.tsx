import { render } from 'preact';
import '../../components/options/options.css';
import { OptionsApp } from '../../components/options/OptionsApp';
import { askBackground } from '../../utils/messaging/transport';
import type { Settings, SettingsChange } from '../../utils/storage/settings';

const root = document.getElementById('app') as HTMLElement;

function show(settings: Settings): void {
  const change = (values: SettingsChange) => {
    // Shown at once, then as stored: a change that could not be kept springs back.
    show({ ...settings, ...values } as Settings);
    askBackground('changeSettings', values).then(show, () => show(settings));
  };
  render(<OptionsApp values={settings} onChange={change} />, root);
}

askBackground('readSettings').then(show);
