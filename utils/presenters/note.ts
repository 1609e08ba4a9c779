/** Maximum characters in a note field: the most that is saved. */
export { LONGEST_NOTE } from '../quotes/model/quote';
