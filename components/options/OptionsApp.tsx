import { Choice } from '../ui/Choice';

/** The settings the reader can change. */
export interface OptionsValues {
  /** Whether edges and tinted names are shown on the page. */
  colors: boolean;
  side: 'start' | 'end';
  density: 'comfortable' | 'compact';
  /** Whether the selection bar appears at selected words. */
  selectionBar: boolean;
  /** Whether single-letter shortcuts work on the page. */
  singleKeys: boolean;
}

export interface OptionsAppProps {
  values: OptionsValues;
  /** Each change is saved immediately; there is no "Save" button. */
  onChange(change: Partial<OptionsValues>): void;
}

const SWITCH = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;
const SIDES = [
  { value: 'end', label: 'Right' },
  { value: 'start', label: 'Left' },
] as const;
const DENSITIES = [
  { value: 'comfortable', label: 'Comfortable' },
  { value: 'compact', label: 'Compact' },
] as const;

/** The settings page. */
export function OptionsApp({ values, onChange }: OptionsAppProps) {
  return (
    <main class="options">
      <p class="kicker">Roundtable</p>
      <h1>Settings</h1>
      <Choice
        name="colors"
        legend="Speaker colors"
        hint="An edge before each turn and a color on each name. When off, the page looks as IBM made it."
        options={SWITCH}
        value={values.colors ? 'on' : 'off'}
        onChange={(value) => onChange({ colors: value === 'on' })}
      />
      <Choice
        name="side"
        legend="Rail"
        hint="The side of the window it is on."
        options={SIDES}
        value={values.side}
        onChange={(side) => onChange({ side })}
      />
      <Choice
        name="density"
        legend="Density"
        hint="How much room rows take in the rail."
        options={DENSITIES}
        value={values.density}
        onChange={(density) => onChange({ density })}
      />
      <Choice
        name="selection-bar"
        legend="Bar at selected words"
        hint="Four colors, a note, citation and link, above what you select. When off, the menu and the keys still save."
        options={SWITCH}
        value={values.selectionBar ? 'on' : 'off'}
        onChange={(value) => onChange({ selectionBar: value === 'on' })}
      />
      <Choice
        name="single-keys"
        legend="Single keys on the page"
        hint="J and K walk turns, H and L sentences, T topics, Q questions; S saves the sentence, Shift S the turn; ? lists all. With words selected: 1 to 4, N, C and L, as the bar names them."
        options={SWITCH}
        value={values.singleKeys ? 'on' : 'off'}
        onChange={(value) => onChange({ singleKeys: value === 'on' })}
      />
      <section class="promise" aria-labelledby="promise">
        <h2 id="promise">What stays here</h2>
        <p>
          Everything happens on this computer. Roundtable sends nothing anywhere: no account, no server, no tracking. It
          reads pages of ibm.com/think/podcasts and no others.
        </p>
        <p>Settings take effect at once.</p>
      </section>
    </main>
  );
}
