import { isHeld, type Setting } from './edit';
import { History, type Way } from './history';
import { Queue } from './queue';
import type { Placement, QuoteDraft } from './quote';

/** What a page sets of a quote. */
export interface ShownSetting extends Setting {
  /** Where the words are then; where they were, when left out. */
  place?: Placement;
}

/** Something the reader did on a page that can be undone. */
type Act =
  | { kind: 'save' | 'delete'; id: string }
  | { kind: 'edit' | 'place'; id: string; before: ShownSetting; after: ShownSetting };

/** `left`: revision of the quote when it was last done or undone. */
type Step = Act & { left: number };

/** What came of an act; `revision`: of the quote since then. */
export type Outcome<Reason> = { done: true; revision: number } | { done: false; reason: Reason };

/** A step that was undone or done again; `outcome` null when the quote is being changed already. */
export interface Replayed<Reason> {
  step: Step;
  outcome: Outcome<Reason> | null;
}

/** What steps are undone and done again on. */
interface Ground<Reason> {
  /** Undefined when it is not there. */
  quote(id: string): QuoteDraft | undefined;
  /** @param seen revision it is made on; the present one, when left out */
  change(id: string, set: ShownSetting, seen?: number): Promise<Outcome<Reason> | null>;
  remove(id: string): Promise<Outcome<Reason> | null>;
  restore(id: string): Promise<Outcome<Reason>>;
}

/** What the reader did on a page, step by step, undone and done again. */
export class Steps<Reason extends string> {
  readonly #ground: Ground<Reason>;
  readonly #history = new History<Step>();
  /** Undo means what was begun last, though it is not answered yet, and what is begun meanwhile comes after it. */
  readonly #turns = new Queue();

  constructor(ground: Ground<Reason>) {
    this.#ground = ground;
  }

  /** Remembers an act that comes about, in its turn. @returns `asked` */
  add<O extends Outcome<Reason> | null>(act: Act, asked: Promise<O>): Promise<O> {
    void this.#turns.run(async () => {
      const outcome = await asked;
      if (outcome?.done) this.#history.add({ ...act, left: outcome.revision });
    });
    return asked;
  }

  /** @returns null when there is nothing that way */
  replay(way: Way): Promise<Replayed<Reason> | null> {
    return this.#turns.run(() => this.#next(way));
  }

  /** A step about a quote that is gone by now gives way to the next. */
  async #next(way: Way): Promise<Replayed<Reason> | null> {
    const step = this.#history[way]();
    if (step === null) return null;
    const drop = () => this.#history.revise((each) => (each === step ? null : each));
    const returns = step.kind === (way === 'undo' ? 'delete' : 'save');
    if (!returns && this.#ground.quote(step.id) === undefined) {
      drop();
      return this.#next(way);
    }
    const outcome = returns
      ? await this.#ground.restore(step.id)
      : await ('after' in step ? this.#setBack(step, way) : this.#ground.remove(step.id));
    if (outcome?.done) step.left = outcome.revision;
    else if (outcome?.reason === 'unknown') drop();
    else this.#history.takeBack(way);
    return { step, outcome };
  }

  /** Where the quote no longer holds what the step has left, somebody else has changed it, which is not overwritten. */
  #setBack({ id, before, after, left }: Extract<Step, { after: ShownSetting }>, way: Way) {
    const [held, set] = way === 'undo' ? [after, before] : [before, after];
    const quote = this.#ground.quote(id);
    return this.#ground.change(id, set, quote && !isHeld(held, quote) ? left : undefined);
  }
}
