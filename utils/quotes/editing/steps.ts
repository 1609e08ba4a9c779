import { Queue } from '../../lib/queue';
import type { QuoteUpdate } from '../model/edit';
import type { Placement, QuoteDraft } from '../model/quote';
import { History, type UndoDirection } from './history';
import type { BackendReply } from './shelf';
import { seenRevision, type UndoableAction, updatesOf } from './undoable-action';

/** What a page sets of a quote. */
export interface PlacedUpdate extends QuoteUpdate {
  /** Where the words are afterwards; unchanged when left out. */
  place?: Placement;
}

/** An undoable action of the reader on a page. */
export type Act =
  | { kind: 'save' | 'delete'; id: string }
  | ({ kind: 'edit' | 'place'; id: string } & UndoableAction<PlacedUpdate>);

/** `left`: the quote's revision after the step was last done or undone. */
type Step = Act & { left: number };

/** The result of an action; `revision`: of the quote afterwards. */
export type Outcome<Reason> = { done: true; revision: number } | { done: false; reason: Reason };

/** The outcome that a reply of the backend stands for. */
export function outcomeOf<Reason>(reply: BackendReply<Reason>): Outcome<Reason> {
  return reply.outcome === 'saved'
    ? { done: true, revision: reply.quote.revision }
    : { done: false, reason: reply.reason };
}

/** A step that was undone or redone; `outcome` is null when the quote is already being changed. */
export interface Replayed<Reason> {
  step: Step;
  outcome: Outcome<Reason> | null;
}

/** The operations with which steps are undone and redone. */
interface StepsContext<Reason> {
  /** Undefined when there is no such quote. */
  quote(id: string): QuoteDraft | undefined;
  /** @param seen revision the change is based on; by default, the current one */
  change(id: string, set: PlacedUpdate, seen?: number): Promise<Outcome<Reason> | null>;
  remove(id: string): Promise<Outcome<Reason> | null>;
  restore(id: string): Promise<Outcome<Reason>>;
}

/** Undo and redo of what the reader did on a page. */
export class Steps<Reason extends string> {
  readonly #context: StepsContext<Reason>;
  readonly #history = new History<Step>();
  /**
   * Runs in order: undo refers to the action started last, even if unanswered, and later actions come after the undo.
   */
  readonly #turns = new Queue();

  constructor(context: StepsContext<Reason>) {
    this.#context = context;
  }

  /**
   * Adds an action to the history, in its turn, if it succeeds.
   * @param act called once it has succeeded
   * @returns `asked`
   */
  add<O extends Outcome<Reason> | null>(act: () => Act, asked: Promise<O>): Promise<O> {
    void this.#turns.run(async () => {
      const outcome = await asked;
      if (outcome?.done) this.#history.add({ ...act(), left: outcome.revision });
    });
    return asked;
  }

  /** @returns null when there is nothing to undo or redo */
  replay(way: UndoDirection): Promise<Replayed<Reason> | null> {
    return this.#turns.run(() => this.#next(way));
  }

  /** Undoes or redoes the next step, skipping steps whose quote is gone. */
  async #next(way: UndoDirection): Promise<Replayed<Reason> | null> {
    const step = this.#history[way]();
    if (step === null) return null;
    const drop = () => this.#history.revise((each) => (each === step ? null : each));
    const returns = step.kind === (way === 'undo' ? 'delete' : 'save');
    if (!returns && this.#context.quote(step.id) === undefined) {
      drop();
      return this.#next(way);
    }
    const outcome = returns
      ? await this.#context.restore(step.id)
      : await ('forward' in step ? this.#setBack(step, way) : this.#context.remove(step.id));
    if (outcome?.done) step.left = outcome.revision;
    else if (outcome?.reason === 'unknown') drop();
    else this.#history.takeBack(way);
    return { step, outcome };
  }

  #setBack(step: Extract<Step, { forward: PlacedUpdate }>, way: UndoDirection) {
    const { set, held } = updatesOf(step, way);
    return this.#context.change(step.id, set, seenRevision(this.#context.quote(step.id), held, step.left));
  }
}
