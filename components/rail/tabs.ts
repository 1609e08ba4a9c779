/** The tabs of the rail, in order; `Panel` has the content of each. */
export const TABS = [
  { tab: 'outline', label: 'Outline' },
  { tab: 'speakers', label: 'Speakers' },
  { tab: 'questions', label: 'Questions' },
  { tab: 'quotes', label: 'Quotes' },
  { tab: 'search', label: 'Search' },
] as const;

export type RailTab = (typeof TABS)[number]['tab'];
