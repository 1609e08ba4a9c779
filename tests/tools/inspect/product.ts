/** Entry of the bundle: the very code the extension runs, behind two functions. */
export { answerInput } from './input';
export { inspectPage } from './page';
