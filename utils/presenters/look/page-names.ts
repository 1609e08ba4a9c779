/**
 * The names of the marks that `utils/page` puts on the page; only `utils/page` defines their values. Presenters do not
 * depend on `utils/page`, so whoever requests styles passes the names in.
 */
export interface PageNames {
  /** Attributes on the page's elements. */
  attribute: Readonly<
    Record<'slot' | 'initials' | 'near' | 'dimmed' | 'landing' | 'quoted' | 'found' | 'current' | 'over', string>
  >;
  /** Keys in the CSS highlight registry. */
  highlight: {
    /** The printed names of the speaker with this slot. */
    name(slot: number): string;
    dim: string;
    landing: string;
    /** Quotes of one color, lane and standing. @param prefix shared by all highlight names of this page load */
    quote(prefix: string, color: string, lane: number, standing: string): string;
    /** The keyboard's current sentence. */
    here(prefix: string): string;
    /** Words that the reader searches for. */
    hit(prefix: string): string;
    currentHit(prefix: string): string;
  };
}
