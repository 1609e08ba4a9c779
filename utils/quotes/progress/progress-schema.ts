import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { LONGEST_LINE } from '../model/quote';
import { QuoteAnchorSchema } from '../model/quote-schema';
import { tooLong } from '../model/too-long';
import { MOST_CORRECTION, MOST_READ, OPENING, type ProgressChange, type ReadingProgress } from './progress';

const read = z.array(z.string().check(z.minLength(1), z.maxLength(OPENING))).check(z.maxLength(MOST_READ));

const place = z.nullable(QuoteAnchorSchema.check(z.refine((anchor) => tooLong({ anchor }) === null)));

/** `ReadingProgress.correction` as received in a message. */
export const CorrectionSchema = z.number().check(z.int(), z.minimum(-MOST_CORRECTION), z.maximum(MOST_CORRECTION));

const episode = z.string().check(z.minLength(1), z.maxLength(LONGEST_LINE));

/** A correction of the clock of an episode as received in a message. */
export const CorrectionChangeSchema = z.object({ episode, correction: CorrectionSchema });

/** A report as received in a message. */
export const ProgressChangeSchema: z.ZodMiniType<ProgressChange> = z.object({
  episode,
  place: z.optional(place),
  read,
});

/** A stored record: `at` is when it last changed, in ms since the epoch. */
export const ProgressRecordSchema: z.ZodMiniType<ReadingProgress & { at: number }> = z.object({
  place: z.nullable(QuoteAnchorSchema),
  read,
  // Older records have none, and a damaged one must not take the progress with it.
  correction: z.catch(CorrectionSchema, 0),
  at: z.number(),
});
