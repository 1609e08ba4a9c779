import type { Theme } from './palette';

/**
 * Colors for surfaces, text, accent and status. The accent means "you can act here" or "you are here", nothing else.
 * The generated style sheets and two colors in the page's own style sheet come from this table.
 */
export const NEUTRALS: Record<Theme, Record<string, string>> = {
  light: {
    page: '#ffffff',
    layer: '#f4f4f4',
    hover: '#ededed',
    active: '#e0e0e0',
    hairline: '#e0e0e0',
    control: '#8d8d8d',
    text: '#161616',
    secondary: '#525252',
    helper: '#686868',
    accent: '#0f62fe',
    link: '#0353e9',
    'link-hover': '#0043ce',
    'on-accent': '#ffffff',
    wash: '#edf5ff',
    hit: '#d0e2ff',
    focus: '#0f62fe',
    caution: '#8e6a00',
  },
  dark: {
    page: '#161616',
    layer: '#262626',
    hover: '#303030',
    active: '#393939',
    hairline: '#393939',
    control: '#8d8d8d',
    text: '#f4f4f4',
    secondary: '#c6c6c6',
    helper: '#a8a8a8',
    accent: '#78a9ff',
    link: '#78a9ff',
    'link-hover': '#a6c8ff',
    'on-accent': '#161616',
    wash: '#1b2433',
    hit: '#002d9c',
    focus: '#a6c8ff',
    caution: '#f1c21b',
  },
};
