import type { Annotation } from './annotation';
import { QUOTE_SCHEMA } from './quote';

/** Makes a record of one schema number a record of the next; `rt:schema` is set for it. */
export type UpgradeStep = (record: Annotation) => Annotation;

/** The step from schema n stands at n. There is none before the first schema. */
const STEPS: readonly (UpgradeStep | undefined)[] = [];

/**
 * Brings a record up to the present schema, one step at a time. The number stands in the record itself, so a record
 * that was brought up already stays as it is, and a stop half-way costs nothing. Never changes what it is given.
 * @throws what a step throws, and when there is no step from where the record stands
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
