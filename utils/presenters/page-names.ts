/**
 * What `utils/page` calls its marks; it alone says how they read. Presenters know no `utils/page`: who asks for styles
 * hands the names over.
 */
export interface PageNames {
  /** Attributes of the page's elements. */
  attribute: Readonly<
    Record<'slot' | 'initials' | 'near' | 'dimmed' | 'landing' | 'quoted' | 'current' | 'over', string>
  >;
  /** Entries of the registry of highlights. */
  highlight: {
    /** The printed names of a slot. */
    name(slot: number): string;
    dim: string;
    landing: string;
    /** Quotes of a color, lane and standing. @param prefix what all of this load begin with */
    quote(prefix: string, color: string, lane: number, standing: string): string;
    /** The keyboard's current sentence. */
    here(prefix: string): string;
  };
}
