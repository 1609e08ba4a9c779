/** Characters the field of a note takes: as many as are kept. */
export { LONGEST_NOTE } from '../quotes/quote';
