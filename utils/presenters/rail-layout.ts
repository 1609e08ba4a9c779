/**
 * What the window has room for. `rail`: beside the text. `tab`: no room, so it is folded, and once opened it floats
 * over the page until the reader jumps somewhere. `bar`: a narrow window, `corner`: a low one; both open a sheet.
 */
export type RailLayout = 'rail' | 'tab' | 'bar' | 'corner';
