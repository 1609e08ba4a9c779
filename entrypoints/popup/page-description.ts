import '../../utils/lib/zod-setup';
import * as z from 'zod/mini';
import { SLOT_NUMBERS } from '../../utils/lib/slot-numbers';
import type { PageDescription } from '../../utils/messaging/protocol';

const text = z.string();
const slot = z.literal(SLOT_NUMBERS);
const bar = z.object({ parts: z.array(z.object({ slot, share: z.number() })), label: text });
const person = z.object({ id: text, name: text, short: text, initials: text, slot });
const place = z.object({ time: text, offset: z.number() });
const point = z.extend(place, { text });

const view = z.object({
  kicker: text,
  title: text,
  meta: text,
  cautions: z.array(text),
  bar,
  legend: z.array(z.extend(person, { share: text })),
  people: z.array(
    z.extend(person, {
      role: text,
      share: text,
      points: z.array(point),
      meta: text,
      talksOf: z.nullable(text),
      topics: z.array(z.object({ title: text, points: z.array(point), above: z.array(place) })),
    }),
  ),
  topics: z.array(z.object({ time: text, title: text, offset: z.number(), lead: text, bar })),
});

/** Validates a page's description of itself before it is shown. */
export const PageDescriptionSchema: z.ZodMiniType<PageDescription> = z.union([
  z.object({
    state: z.literal('episode'),
    view,
    solo: z.nullable(text),
    rail: z.optional(z.boolean()),
    quoted: z.array(text),
  }),
  z.object({ state: z.enum(['no-transcript', 'hub', 'not-a-podcast', 'reading', 'failed']) }),
]);
