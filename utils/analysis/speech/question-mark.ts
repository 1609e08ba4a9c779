/** Whether what ends at `end` ends with a question mark. */
export function isMarked(text: string, end = text.length): boolean {
  return '?\uff1f'.includes(text[end - 1] ?? ' ');
}

/** … also with one that a quotation closes over. */
export function isMarkedOrQuoted(text: string, end = text.length): boolean {
  return isMarked(text, end - ('"\u201d\u300d\u300f'.includes(text[end - 1] ?? ' ') ? 1 : 0));
}

/** Asks in earnest: a tag ("…, right?") and a quoted question do not. `plain` is `plainOf` text. */
export function isQuestion(plain: string): boolean {
  return isMarked(plain) && !/(?<!is (?:that|this|it)),? (?:right|no|correct|okay|yeah|huh)\?$/.test(plain);
}
