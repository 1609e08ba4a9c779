import { transcriptFromTurns } from '../transcript/build';
import type { Transcript } from '../transcript/model';
import { analyzeInSteps } from './analyze';
import type { Work } from './work';

/** Number of times that the talk is repeated to make a topic long enough to be divided. */
const COPIES = 6;

/** Has the curly quotation marks of most pages, because patterns are compiled separately for Latin-1 and other text. */
const TALK = `Ada Brook: Hello everyone, and welcome to the show. I’m Ada Brook, and today we talk about kites and AI. With me are Ben Field, a senior kite engineer at Red Hat, and Cleo Marsh, director of wind research. Ben, what do you think of the “Paper Tail” model?
Ben Field: Yeah, thanks, Ada. Um, I think paper tails will never hold in strong wind, because the more they weigh, the less they lift. OpenAI’s GPT-4o was better than o3 at 10 of 12 tests, and that surprised me.
Ada Brook: Okay, great. Let’s move on to our next topic: who owns the wind? Cleo, I’m curious how you see it.
Cleo Marsh: So, to Ben’s point, wind is not a product. It depends on who asks... You know, farmers need calm mornings, and nobody pays them for it! I don’t believe a license should cost 3.5 million dollars.
Ben Field: I agree with Cleo. That’s exactly what I meant. But does it matter, if a kite costs less than a lamp?
Cleo Marsh: No, it doesn’t. “Fly first,” as they say, “and ask later.” In my opinion the biggest risk is string, not wind; Claude and Llama 3.1 405B both say so.
Ada Brook: Could you tell our listeners why string fails?
Cleo Marsh: String fails when it gets wet, since cotton threads swell and lose half of their strength. Nylon threads stretch instead of breaking.
Ada Brook: Before we go, any last thoughts on cotton threads? Thanks for listening, and see you next week.`;

const CHAPTERS = [
  { title: 'Intro', seconds: 0 },
  { title: 'The paper tail model', seconds: 20 },
];

/** An invented talk in which every stage of the analysis finds something. */
export function warmUpTranscript(): Transcript {
  const turns = TALK.split('\n').map((line) => {
    const colon = line.indexOf(': ');
    return { speaker: line.slice(0, colon), text: line.slice(colon + 2) };
  });
  return transcriptFromTurns(
    {
      url: '',
      show: 'Kite Talk',
      number: null,
      title: 'Kites',
      description: '',
      linkedNames: [],
      lang: null,
      links: [],
    },
    Array.from({ length: COPIES }, () => turns).flat(),
    CHAPTERS,
  );
}

/**
 * Analyzes an invented talk only to make the next analysis faster. By then, the browser has compiled the patterns and
 * functions, which is more than half of the cost of a first analysis.
 */
export function* warmUp(): Work<void> {
  yield* analyzeInSteps(warmUpTranscript());
}
