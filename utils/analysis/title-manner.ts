import type { Taste } from './title-weights';

/** How a stretch gets its name. */
export interface Manner extends Taste {
  /** How much more its first words count than the rest. */
  opening: number;
  /** How much more a phrase counts that the whole episode keeps saying. */
  recurrence: number;
  /** How much small words between the others cost: the power of `densityOf`. */
  plainness: number;
  /** What quotation marks add: they make a term of it, or set apart what somebody else would say. */
  quoted: number;
  /** `Lexicon.rarity` from which a word counts in full: what the whole episode says tells no stretch from another. */
  common: number;
  /** A second phrase joins a short first one when it is worth this share of it. */
  second: number;
  /**
   * Several talk of it: the first words of the first answer are first words too, and a word that several share may join.
   */
  conversational: boolean;
}

/** Somebody says what comes. */
export const ANNOUNCED: Manner = {
  opening: 5,
  recurrence: 0,
  plainness: 0.5,
  quoted: 2,
  common: 0,
  named: 0.7,
  loneWord: 0.8,
  loneName: 0.65,
  second: 0.58,
  conversational: false,
};
/** Nobody does: it is called by what is said in it, in the terms of the conversation. */
export const UNANNOUNCED: Manner = {
  opening: 1,
  recurrence: 0.25,
  plainness: 1,
  quoted: 0,
  common: 3,
  named: 0.5,
  loneWord: 0.6,
  loneName: 0.75,
  second: 0.64,
  conversational: true,
};
