/** Entry of the bundle: the very code the extension runs, behind three functions. */
export { answerInput } from './input';
export { inspectPage } from './page';
export { measureUnderstanding } from './understanding';
