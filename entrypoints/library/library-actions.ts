import type { LibraryProps } from '../../components/library/library-props';
import { type Copied, copy } from '../../utils/page/clipboard';
import type { Slot } from '../../utils/presenters/look/palette';
import { PICTURE_LINES, type PictureAction } from '../../utils/presenters/quotes/picture-actions';
import { citationOf } from '../../utils/quotes/links/citation';
import type { Quote, QuotePassage } from '../../utils/quotes/model/quote';
import type { Catalog } from '../../utils/quotes/search/catalog';
import { printQuery, type SearchQuery, toggleTerm } from '../../utils/quotes/search/search-query';
import type { Shown } from './address';
import type { Changes } from './changes';
import type { Dialogs } from './dialogs';
import { picture } from './files';
import { linkOf } from './links';

/** The reader's possible actions on the page. */
export type LibraryActions = Pick<LibraryProps, Extract<keyof LibraryProps, `on${string}`>>;

/** What the actions need from the page. */
export interface ActionContext {
  catalog: Catalog;
  changes: Changes;
  dialogs: Dialogs;
  query(): SearchQuery;
  /** Ids of the selected quotes, in list order. */
  chosen(): string[];
  slotOf(quote: Quote): Slot;
  /** The likeliest place of a missing quote, if it may be placed there. */
  placeOf(id: string): QuotePassage | null;
  /** @param leaves whether to add a history entry, so that "back" leads to what was shown before */
  navigate(change: Partial<Shown>, leaves?: boolean): void;
  select(ids: Iterable<string>): void;
  say(text: string): void;
}

/** Implements the reader's actions. */
export function libraryActions(context: ActionContext): LibraryActions {
  const { catalog, changes, dialogs } = context;

  async function take(copied: Copied, said: string): Promise<void> {
    if (await copy(copied)) context.say(said);
    else dialogs.openByHand(copied.plain);
  }

  async function draw(id: string, act: PictureAction): Promise<void> {
    const quote = catalog.get(id);
    if (quote !== undefined) context.say(PICTURE_LINES[await picture(quote, context.slotOf(quote), act)]);
  }

  return {
    onNavigate: (place) => context.navigate({ place, typed: '' }, true),
    onCompare: (place) => context.navigate({ place }, true),
    onType: (typed) => context.navigate({ typed }),
    onQuery: (query) => context.navigate({ typed: printQuery(query) }),
    onColor: (value) => context.navigate({ typed: printQuery(toggleTerm(context.query(), { field: 'color', value })) }),
    onGroup: (grouping) => context.navigate({ grouping }),
    onSelect: (ids) => context.select(ids),
    onUndo: () => void changes.undo(),
    onRedo: () => void changes.redo(),
    onOpen: (id) => {
      const quote = catalog.get(id);
      const link = quote && linkOf(quote);
      if (link) open(link, '_blank', 'noreferrer');
    },
    onCite: (id) => {
      const quote = catalog.get(id);
      if (quote !== undefined) void take(citationOf(quote, linkOf(quote) ?? ''), 'Citation copied.');
    },
    onPicture: (id, act) => void draw(id, act),
    onCopy: (text) => void take({ plain: text }, 'Copied.'),
    onChange: (id, edit, seen) => changes.editOne(id, edit, seen),
    onDelete: (ids) => void changes.trash(ids),
    onRestore: (ids) => void changes.restore(ids),
    onPlaceHere: (id) => {
      const passage = context.placeOf(id);
      if (passage !== null) void changes.placeHere(id, passage);
    },
    onDismissMissing: (id) => void changes.dismissMissing(id),
    onDeleteForever: (ids) => void changes.deleteForever(ids),
    onRecolor: (color) => void changes.recolor(context.chosen(), color),
    onTag: (tags) => void changes.tag(context.chosen(), tags),
    onUntag: (tag) => void changes.untag(context.chosen(), tag),
    onExport: () => dialogs.openExport(context.chosen().length > 0 ? 'selected' : 'shown'),
    onImport: () => dialogs.openImport(),
    onBackup: () => void dialogs.backUp(),
  };
}
