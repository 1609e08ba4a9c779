/** Entry point of the bundle: the code that the extension itself runs, behind three functions. */
export { answerInput } from './input';
export { inspectPage } from './page';
export { measureUnderstanding } from './understanding';
