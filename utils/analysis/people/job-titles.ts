import { compact } from '../speech/patterns';

/** Nouns that make a phrase a job title. */
const JOB =
  /\b(?:(?:co-?)?(?:founder|author|creator|owner|chair|lead)|engineer|director|fellow|scientist|researcher|manager|president|officer|c[etimsfop]o|ciso|[se]?vp|head|leader|architect|developer|programmer|professor|partner|adviser|advisor|strategist|evangelist|analyst|consultant|specialist|designer|editor|writer|journalist|reporter|contributor|maintainer|principal|chief|chair(?:man|woman|person)|executive|economist|lawyer|attorney|counsel|technologist|advocate|practitioner|inventor|lecturer|historian|physicist|mathematician|statistician|entrepreneur|investor|administrator|student|minister|senator|hacker|auditor|keeper|curator|librarian|teacher|trustee|ambassador|nurse|physician|surgeon|inspector|pilot|\w{2,}(?:ologist|icist|ographer|onomer))s?\b/i;
/** Words of praise and the like that are no part of a title: "is a great engineer". */
const PRAISE =
  /\b(?:great|good|best|better|nice|amazing|awesome|brilliant|fantastic|wonderful|real|true|huge|big|bigger|fan|friend|little|bit|kind|sort|not|very|right|wrong|only|same|right|like|if|as)\b/i;
/** Words that are never part of a title. From here on, the speaker is saying something else. */
const TELLING = compact(
  /\s+(?:who|that|which|where|when|because|but|so|uh|um|joining|joined|joins|here|today|welcome|thanks|as well|back|and (?:thinking|working|spending|writing|living|doing)|(?:is|are|was|will|has|have|and (?:he|she|they|we|i|you|it|who|welcome|today|also|has|is|will))\b)\b.*$/i,
);
/** Shows that a sentence goes on. Case matters because "IT" may be part of a title; "what we call Granite" may, too. */
const PRONOUN =
  /(?<!\b(?:what|how|why|where|which|that|who) )\b(?:I|you|we|he|she|it|they|is|are|was|has|have|welcome|thanks|today)\b/;

/**
 * A unit of a company: "Agentic AI", "Middleware and Applications". Other names in capitals may be places or people.
 */
const UNIT = /^(?=.*(?:\b[A-Z]{2,}\b| (?:&|and|of|for) ))[A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|&|and|of|for))*$/;

/**
 * The job title at the start of `words`, without its article and with its first letter capitalized; null if there is
 * none. `words` is what follows "Ann Lee is", "Ann Lee," or "I'm", up to the end of the sentence.
 */
export function jobTitle(words: string, isName: (part: string) => boolean): string | null {
  const [first, ...rest] = words.replace(/\s+/g, ' ').split(/[,;]| ?[\u2014\u2013] ?| - |\.\s|[.)]$/);
  let title = bare(first as string);
  const head = beforePreposition(title);
  if (!JOB.test(head) || PRONOUN.test(title) || PRAISE.test(head) || head.split(' ').length > 8) return null;
  let joined = words.indexOf(first as string) + (first as string).length;
  if (title.length < (first as string).trim().replace(/^(?:an?|the|our|my) /i, '').length) return finish(title);
  for (const part of rest) {
    const more = part.trim();
    const separator = words.slice(joined, joined + 1);
    joined += 1 + part.length;
    if (separator !== ',' || isName(more.replace(/^and /, '')) || !continuesTitle(more)) break;
    title = `${title}, ${bare(more, false)}`;
  }
  return finish(title);
}

/** `text` without the words around a title. */
function bare(text: string, article = true): string {
  const cut = ` ${text.trim()}`
    .replace(TELLING, '')
    .replace(/^ (?:and )?(?:I['\u2019]m|I am)(?: also)? /, '')
    .trim();
  return article
    ? cut
        .replace(/^(?:also |currently |now |and )*(?:an?|the|our|my|your) /i, '')
        .replace(/^(?:also|currently|now) /i, '')
    : cut;
}

function beforePreposition(title: string): string {
  return title.split(/\s(?:of|for|at|in|on|with|to|from|by|working|focused|focusing|leading)\s/)[0] as string;
}

function continuesTitle(part: string): boolean {
  if (PRONOUN.test(part) || /^\w+ing /.test(part)) return false;
  if (JOB.test(beforePreposition(part)) && part.split(' ').length <= 12) return true;
  return UNIT.test(part);
}

/** Cuts a long chain of titles at an "and", because a card has only two lines. */
function finish(title: string): string | null {
  let text = title.replace(/[\s.,;:!?)]+$/, '');
  while (text.length > 110 && text.includes(' and ')) text = text.slice(0, text.lastIndexOf(' and '));
  return text.length > 160 || text.length < 3 ? null : (text[0] as string).toUpperCase() + text.slice(1);
}
