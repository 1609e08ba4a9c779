import type { Annotation } from './annotation';
import { QUOTE_SCHEMA } from './quote';

/** Converts a record of one schema version to the next; the caller sets `rt:schema`. */
export type UpgradeStep = (record: Annotation) => Annotation;

/** The step from schema n is at index n. There is none before the first schema. */
const STEPS: readonly (UpgradeStep | undefined)[] = [];

/**
 * Upgrades a record to the current schema, one step at a time. The version is stored in the record itself, so upgrading
 * an upgraded record changes nothing, and an interruption does no harm. Never modifies its argument.
 * @throws when a step throws, or when there is no step from the record's version
 */
export function upgrade(record: Annotation, steps = STEPS, present: number = QUOTE_SCHEMA): Annotation {
  let current = record;
  for (;;) {
    const from = current['rt:schema'];
    if (typeof from !== 'number' || from >= present) return current;
    const step = steps[from];
    if (step === undefined) throw new Error(`No way from schema ${from}.`);
    current = { ...step(structuredClone(current)), 'rt:schema': from + 1 };
  }
}
