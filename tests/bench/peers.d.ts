/** The part of mark.js that the comparison uses. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(words: string[], options?: { separateWordSearch?: boolean }): void;
    unmark(): void;
  }
}
