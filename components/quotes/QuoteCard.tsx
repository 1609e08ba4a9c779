import { Fragment } from 'preact';
import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import type { QuoteColor } from '../../utils/quotes/model/quote';
import { NoteEditor } from '../ui/NoteEditor';
import { PictureActions } from '../ui/PictureActions';
import { Shape } from '../ui/Shape';
import { TextButton } from '../ui/TextButton';
import { trusted } from '../ui/trusted';
import { Float } from './Float';
import type { QuoteCardProps } from './quotes-props';

/** A saved quote below its words: what the reader wrote, and what can be done with it. */
export function QuoteCard(props: QuoteCardProps) {
  const { view, editing, onEditing, onClose } = props;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (editing) onEditing(false);
    else onClose();
  };
  return (
    // New element for each quote: another quote's card may be hidden off screen, and hidden elements cannot take focus.
    <Float key={view.id} follow={props.follow} side="below" class="quote-card" typing={editing}>
      <section
        class={`quote-${view.color}`}
        role="dialog"
        aria-label={`${view.colorName}, ${view.from}`}
        onKeyDown={trusted(onKey)}
      >
        <p class="top">
          {/* While editing, the color is shown in its chooser instead. */}
          {!editing && (
            <>
              <Shape color={view.color} />
              <span class="color-name">{view.colorName}</span>
            </>
          )}
          <bdi class="from">{view.from}</bdi>
        </p>
        <QuotedWords view={view} />
        {editing ? (
          <NoteEditor
            note={view.note}
            tags={view.tags}
            known={props.knownTags}
            unsaved={props.unsaved}
            onSave={props.onChange}
            onClose={() => onEditing(false)}
          >
            <Colors chosen={view.color} onColor={props.onColor} />
          </NoteEditor>
        ) : (
          <>
            <NoteAndTags view={view} />
            <Actions {...props} />
          </>
        )}
      </section>
    </Float>
  );
}

/** The words where the page no longer shows them, and how they differ from those on the page. */
function QuotedWords({ view: { words, changes } }: Pick<QuoteCardProps, 'view'>) {
  return (
    <>
      {words !== null && (
        <p class="changed">
          <q dir="auto">{words}</q>
        </p>
      )}
      {changes !== null && (
        <p class="changed">
          The page has changed since you saved this:{' '}
          {changes.map(({ kind, text }, i) => {
            const words = text.trimEnd();
            // The strikethrough must not extend over the space after a word.
            const space = text.slice(words.length);
            const shown = kind === 'same' ? words : kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>;
            return <Fragment key={i}>{[shown, space]}</Fragment>;
          })}
        </p>
      )}
    </>
  );
}

function NoteAndTags({ view: { note, tags } }: Pick<QuoteCardProps, 'view'>) {
  return (
    <>
      {note !== '' && (
        <p class="note-text" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <p class="tags">
          {tags.map((tag) => (
            <bdi key={tag}>#{tag}</bdi>
          ))}
        </p>
      )}
    </>
  );
}

function Actions({ view, onEditing, onTryAgain, onCitation, onLink, onPicture, onPlay, onDelete }: QuoteCardProps) {
  return (
    <p class="acts">
      {view.failed ? (
        <TextButton onClick={onTryAgain}>Try again</TextButton>
      ) : (
        <TextButton disabled={!view.settled} onClick={() => onEditing(true)}>
          Edit
        </TextButton>
      )}
      {onPlay !== null && <TextButton onClick={onPlay}>Play from here</TextButton>}
      <TextButton onClick={onCitation}>Copy citation</TextButton>
      <TextButton onClick={onLink}>Copy link</TextButton>
      {onPicture !== null && <PictureActions onPicture={onPicture} />}
      <TextButton look="quiet" disabled={!view.settled && !view.failed} onClick={onDelete}>
        Delete
      </TextButton>
    </p>
  );
}

function Colors({ chosen, onColor }: { chosen: QuoteColor; onColor(color: QuoteColor): void }) {
  return (
    <fieldset class="colors">
      <legend class="hidden">Color</legend>
      {QUOTE_COLORS.map((color) => (
        <button key={color} type="button" aria-pressed={color === chosen} onClick={trusted(() => onColor(color))}>
          <Shape color={color} />
          {QUOTE_WORDS[color].name}
        </button>
      ))}
    </fieldset>
  );
}
