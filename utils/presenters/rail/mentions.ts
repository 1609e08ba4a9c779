import type { Analysis, MentionKind } from '../../analysis/model';
import { subjectsOf } from './talk-of';

/** Something named in the transcript, with every place where it is named. */
export interface MentionRow {
  name: string;
  /** "model"; empty when capital letters are the only evidence that it is a name. */
  kind: string;
  /** Offsets in `Transcript.text`, ascending, at least one. */
  places: number[];
}

const WORDS: Record<MentionKind, string> = {
  person: 'person',
  organization: 'organization',
  model: 'model',
  product: 'product',
  paper: 'book or paper',
  name: '',
};

/** Everything named in the transcript except the speakers, most frequent first. */
export function presentMentions(analysis: Analysis): MentionRow[] {
  return subjectsOf(analysis).map(({ name, kind, places }) => ({
    name,
    kind: WORDS[kind],
    places: places.map(({ start }) => start),
  }));
}
