import { transcriptFromTurns } from '../transcript/build';
import type { Transcript } from '../transcript/model';
import { analyzeInSteps } from './analyze';
import type { Work } from './work';

/** Number of times that the talk is repeated to make a topic long enough to be divided. */
const COPIES = 3;

/**
 * Uses the expressions that the patterns and rules look for, so that few are met for the first time in a real episode.
 * Has the curly quotation marks of most pages, because patterns are compiled separately for Latin-1 and other text.
 */
const TALK = `Ada Brook: Hello everyone, and welcome to the show. I’m Ada Brook, and today we talk about kites and AI. With me are Ben Field, a senior kite engineer at Red Hat, and Cleo Marsh, director of wind research. Ben, what do you think of the “Paper Tail” model?
Ben Field: Yeah, thanks, Ada. Um, I think paper tails will never hold in strong wind, because the more they weigh, the less they lift. OpenAI’s GPT-4o was better than o3 at 10 of 12 tests, and that surprised me. But that doesn’t mean that paper is cheap... The U.S. weather office counted 2,016 torn tails in No. 4 of its reports, etc. So the lesson is that engineers need to read “Wind Basics,” and they rarely do. It is easy to see why: a tail that folds slowly keeps the line tight, which is what every pilot wants.
Ada Brook: Okay, great. Let’s move on to our next topic: who owns the wind? Cleo, I’m curious how you see it.
Cleo Marsh: So, to Ben’s point, wind is not a product. It depends on who asks... You know, farmers need calm mornings, and nobody pays them for it! I don’t believe a license should cost 3.5 million dollars.
Ben Field: I agree with Cleo. That’s exactly what I meant. But does it matter, if a kite costs less than a lamp?
Cleo Marsh: No, it doesn’t. “Fly first,” as they say, “and ask later.” In my opinion the biggest risk is string, not wind; Claude and Llama 3.1 405B both say so.
Ada Brook: Right. And can you talk a little bit about cotton threads and wind licenses? How do wind licenses change what small farmers pay for calm mornings, and who decides what a license costs?
Cleo Marsh: Well, for example, a wind license lets farmers sell a quiet field to Kite Lab at New York University, and that pays for lower fences. I think most farmers will like that, although they have to wait for the spring. The real question is how small farmers can share a wind license without a lawyer. Mr. Lowe asked, “What is a wind license?” and Dr. Reed at Kite Lab (laughs) said that a wind license is a promise. They were both right.
Ben Field: Mm-hmm. As Cleo said, the lawyers of the big kite shops write those licenses. The rest of us pay for their pens and paper. Why is that? Is that fair, right?
Cleo Marsh: The city does, and it pays late. Look, a license for the wind over a field is worth less than the fence around it.
Ada Brook: Could you tell our listeners why string fails?
Cleo Marsh: String fails when it gets wet, since cotton threads swell and lose half of their strength. Nylon threads stretch instead of breaking. However, nylon threads melt in the sun, and that is what farmers forget. For me, the best thread is the one you can mend in the field with two hands and a knife. You might say that a dry shed is all it takes. We measured wet cotton threads against dry ones for a year, and the difference was huge.
Ada Brook: Like you said, Cleo, wet cotton threads swell. But is it, you know... does anybody dry it in a shed? I think nobody does. If a kite shop is new, how does it choose its first thread? Ben?
Ben Field: I’d say it’s the price. My mother asks me, “Ben, why would anyone buy a kite in the rain?” Kite shops buy cotton threads by the ton. And if you look at SWE-bench, “kite” [inaudible] is the hardest word. As I said before, you know, price is not everything. A man at Kite Lab sells one thread and mends it for years. The shops in the north are small, and their owners fly what they sell, so they know every knot in it. They order in the fall, when the mills are slow and the ton costs less, and they store the thread over the winter in paper bags. By spring, the bags smell of glue. A good owner opens each bag and pulls a yard of thread between two fingers, and a bad one just sells it. That yard tells you more than the label. I learned it from my uncle, who sailed before he flew, and who kept his lines in a tin box with a bit of chalk.
Ada Brook: This episode is sponsored by Red Kite; use the promo code WIND at redkite.com. Before we go, any last thoughts on cotton threads? Thanks for listening, and see you next week.`;

/** Enough of them for their order and times to be weighed against each other. */
const CHAPTERS = [
  { title: 'Intro', seconds: 0 },
  { title: 'The paper tail model', seconds: 20 },
  { title: 'Who owns the wind?', seconds: 75 },
  { title: 'Cotton threads and nylon', seconds: 180 },
  { title: 'Wind licenses for small farmers', seconds: 380 },
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
      description: 'Hosted by Ada Brook, with Ben Field and Cleo Marsh.',
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
