import '../../lib/zod-setup';
import * as z from 'zod/mini';
import type { Entry } from './quote-index';

/** Dictionary encoding: each distinct value once, and for every row the index of its value. */
interface Column<T> {
  values: T[];
  at: Uint32Array;
}

/**
 * Index entries stored by column. Takes less than half the bytes and a tenth of the read time of one object per entry.
 */
export interface IndexColumns {
  /** In ascending order. */
  ids: string[];
  revision: Float64Array;
  kind: Column<Entry['kind']>;
  episode: Column<string>;
  deleted: Column<string | null>;
  tags: Column<readonly string[]>;
}

const column = <T extends z.ZodMiniType>(value: T) =>
  z.object({ values: z.array(value), at: z.instanceof(Uint32Array) });

const ColumnsSchema = z.object({
  ids: z.array(z.string()),
  revision: z.instanceof(Float64Array),
  kind: column(z.enum(['kept', 'trashed', 'gone', 'newer', 'damaged'])),
  episode: column(z.string()),
  deleted: column(z.nullable(z.string())),
  tags: column(z.array(z.string())),
});

export function columnsOf(entries: readonly (readonly [id: string, entry: Entry])[]): IndexColumns {
  const columnOf = <K extends 'kind' | 'episode' | 'deleted' | 'tags'>(name: K): Column<Entry[K]> => {
    const numbers = new Map<string, number>();
    const values: Entry[K][] = [];
    const at = Uint32Array.from(entries, ([, { [name]: value }]) => {
      const key = JSON.stringify(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    });
    return { values, at };
  };
  return {
    ids: entries.map(([id]) => id),
    revision: Float64Array.from(entries, ([, { revision }]) => revision),
    kind: columnOf('kind'),
    episode: columnOf('episode'),
    deleted: columnOf('deleted'),
    tags: columnOf('tags'),
  };
}

/** Decodes the columns; null when they were not made by `columnsOf`. @param raw anything that was stored */
export function entriesOf(raw: unknown): [id: string, entry: Entry][] | null {
  const parsed = ColumnsSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { ids, revision, ...columns } = parsed.data;
  const fits = ({ values, at }: Column<unknown>) => at.length === ids.length && at.every((n) => n < values.length);
  if (revision.length !== ids.length || !Object.values<Column<unknown>>(columns).every(fits)) return null;
  const valueAt = <T>({ values, at }: Column<T>, n: number) => values[at[n] as number] as T;
  return ids.map((id, n) => [
    id,
    {
      kind: valueAt(columns.kind, n),
      revision: revision[n] as number,
      episode: valueAt(columns.episode, n),
      deleted: valueAt(columns.deleted, n),
      tags: valueAt(columns.tags, n),
    },
  ]);
}
