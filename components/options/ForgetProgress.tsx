import { useState } from 'preact/hooks';
import { Notice } from '../ui/Notice';
import { TextButton } from '../ui/TextButton';

export interface ForgetReadingProps {
  /** Resolves to whether it was forgotten. */
  onForget(): Promise<boolean>;
}

/** The button that forgets how far the reader has read, in all episodes. */
export function ForgetProgress({ onForget }: ForgetReadingProps) {
  const [outcome, setOutcome] = useState<'forgotten' | 'failed' | null>(null);
  const forget = async () => {
    setOutcome(null);
    setOutcome((await onForget()) ? 'forgotten' : 'failed');
  };
  return (
    <section class="choice" aria-labelledby="reading">
      <h2 id="reading">Reading progress</h2>
      <p class="hint">
        Where you were in the last 200 episodes, which topics you read, and how you moved the times, so that you can
        continue and see what's left.
      </p>
      <TextButton onClick={() => void forget()}>Forget what I have read</TextButton>
      <div role="status">
        {outcome === 'forgotten' && <p class="hint">Forgotten.</p>}
        {outcome === 'failed' && <Notice text="Not forgotten: Roundtable didn't respond. Try again." />}
      </div>
    </section>
  );
}
