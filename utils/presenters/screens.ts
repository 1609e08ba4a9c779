import type { Analysis } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import type { Slot } from './look/palette';
import { type Person, peopleOf, plainPerson } from './people';
import { type PopupView, presentPopup } from './popup';
import { type LabelDoubt, labelDoubtsOf } from './rail/doubts';
import { type OutlineView, presentOutline } from './rail/outline';
import { presentQuestions, type QuestionsView } from './rail/questions';
import { presentSpeakers, type SpeakersView } from './rail/speakers';
import { presentStrip, type StripView } from './strip/strip';

/** Everything the views show of an episode. Plain data, made where the analysis runs. */
export interface EpisodeScreens {
  /** Hosts, then by talk share. */
  people: Person[];
  labels: LabelDoubt[];
  outline: OutlineView;
  speakers: SpeakersView;
  questions: QuestionsView;
  popup: PopupView;
  /** Null for a transcript without turns. */
  strip: StripView | null;
}

/** @param slots by `Speaker.id` */
export function presentEpisode(
  transcript: Transcript,
  analysis: Analysis,
  slots: ReadonlyMap<string, Slot>,
): EpisodeScreens {
  const people = peopleOf(transcript, analysis, slots);
  return {
    people: people.map(plainPerson),
    labels: labelDoubtsOf(transcript, analysis),
    outline: presentOutline(transcript, analysis, people),
    speakers: presentSpeakers(transcript, analysis, people),
    questions: presentQuestions(transcript, analysis, people),
    popup: presentPopup(transcript, analysis, people),
    strip: presentStrip(transcript, analysis, people),
  };
}
