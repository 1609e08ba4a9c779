import type { Keys } from '../../utils/lib/shortcuts';
import { Choice } from '../ui/Choice';
import { Notice } from '../ui/Notice';
import { ForgetProgress, type ForgetReadingProps } from './ForgetProgress';
import { KeyChooser } from './KeyChooser';
import { Switch } from './Switch';

/** The settings the reader can change. */
export interface OptionsValues {
  /** Whether edges and tinted names are shown on the page. */
  colors: boolean;
  /** Whether the strip is shown above the text. */
  strip: boolean;
  side: 'start' | 'end';
  density: 'comfortable' | 'compact';
  /** Whether the selection bar appears at selected words. */
  selectionBar: boolean;
  /** Whether single-letter shortcuts work on the page. */
  singleKeys: boolean;
  /** The keys of the reader's choice. */
  keys: Keys;
}

export interface OptionsAppProps extends ForgetReadingProps {
  values: OptionsValues;
  /** Whether the last change could not be saved and was taken back. */
  unsaved: boolean;
  /** Each change is saved immediately; there is no "Save" button. */
  onChange(change: Partial<OptionsValues>): void;
}

const SIDES = [
  { value: 'end', label: 'Right' },
  { value: 'start', label: 'Left' },
] as const;
const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

/** The settings page. */
export function OptionsApp({ values, unsaved, onChange, onForget }: OptionsAppProps) {
  return (
    <main class="options">
      <p class="kicker">Roundtable</p>
      <h1>Settings</h1>
      <Switch
        name="colors"
        legend="Speaker colors"
        hint="A colored edge beside each turn and a color on each name. When off, the page looks the way IBM made it."
        on={values.colors}
        onChange={(colors) => onChange({ colors })}
      />
      <Switch
        name="strip"
        legend="Strip"
        hint="A thin bar at the top of the window while you read: who speaks when, topics, your quotes, and where you are. Click or drag it to travel."
        on={values.strip}
        onChange={(strip) => onChange({ strip })}
      />
      <Choice
        name="side"
        legend="Rail"
        hint="Which side of the window it's on."
        options={SIDES}
        value={values.side}
        onChange={(side) => onChange({ side })}
      />
      <Choice
        name="density"
        legend="Density"
        hint="How much space rows take up in the rail."
        options={DENSITIES}
        value={values.density}
        onChange={(density) => onChange({ density })}
      />
      <Switch
        name="selection-bar"
        legend="Bar for selected text"
        hint="Offers four colors, a note, a citation, and a link above selected text. When off, you can still save with the context menu or keys."
        on={values.selectionBar}
        onChange={(selectionBar) => onChange({ selectionBar })}
      />
      <Switch
        name="single-keys"
        legend="Single-letter keys"
        hint="Move by turn, sentence, topic, question, and quote, search, play from there, save, and fold the rail. With text selected: 1 to 4, N, C, and L, as labeled in the bar."
        on={values.singleKeys}
        onChange={(singleKeys) => onChange({ singleKeys })}
      />
      {values.singleKeys && <KeyChooser keys={values.keys} onKeys={(keys) => onChange({ keys })} />}
      <ForgetProgress onForget={onForget} />
      {/* Always there, so that screen readers announce what changes in it. */}
      <div class="unsaved" role="status">
        {unsaved && <Notice text="Not saved: Roundtable didn't respond. Try again, or reload this page." />}
      </div>
      <section class="promise" aria-labelledby="promise">
        <h2 id="promise">Privacy</h2>
        <p>
          Everything stays on this computer: no account, no server, no tracking. Roundtable only reads pages under
          ibm.com/think/podcasts.
        </p>
        <p>Changes take effect right away.</p>
      </section>
    </main>
  );
}
