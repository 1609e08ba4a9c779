import type { RailProps } from '../../components/rail/rail-props';

export const NOTHING_ASKED: RailProps['asked'] = {
  request: '',
  answers: null,
  absent: null,
  unsaid: [],
  suggestions: [],
  failed: false,
};

/** What the rail shows before anything has been done, asked or found. */
export const EMPTY_RAIL = {
  asked: NOTHING_ASKED,
  solo: null,
  currentTopic: null,
  resume: null,
  timeLeft: '',
  lastJump: null,
  sheetOpen: false,
  keysShown: false,
  quotes: null,
  search: null,
  floats: null,
  line: null,
  said: '',
  strip: null,
};
