import { Chip } from '../../../components/ui/Chip';
import { patternBackground, SLOTS, type Slot } from '../../../utils/presenters/look/palette';

/** All color slots with edge, chips and bar, as in mockups h and i. */
export function Swatches() {
  return (
    <div class="popup" style={{ padding: '24px', maxHeight: 'none' }}>
      {SLOTS.map((style, i) => {
        const slot = i as Slot;
        const adjust = { forcedColorAdjust: 'none' };
        return (
          <div
            key={style.name}
            class={`slot-${slot}`}
            style={{ display: 'flex', gap: '16px', alignItems: 'center', marginBottom: '8px' }}
          >
            <Chip initials="AB" slot={slot} />
            <Chip initials="AB" slot={slot} large />
            <b style={{ width: '80px', color: 'var(--name)' }}>{style.name}</b>
            <span
              style={{
                background: `${patternBackground(slot, 'edge', 'var(--edge)')}`,
                ...adjust,
                width: '6px',
                height: '56px',
              }}
            />
            <span style={{ background: 'var(--tint)', width: '160px', height: '56px' }} />
            <span
              style={{
                background: `${patternBackground(slot, 'bar', 'var(--edge)')}`,
                ...adjust,
                width: '96px',
                height: '8px',
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
