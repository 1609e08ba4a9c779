import { expect, it } from 'vitest';
import { inPagePx } from '../../../../utils/presenters/look/in-page-px';

it('sizes in rem are px in another page, whatever the form of the number', () => {
  const css =
    'a{font:400 .875rem/1.25rem serif;margin:-1rem 0rem;padding:calc(100% - 2rem)}@media (width<22.5rem){a{gap:1px}}';
  expect(inPagePx(css)).toBe(
    'a{font:400 14px/20px serif;margin:-16px 0px;padding:calc(100% - 32px)}@media (width<360px){a{gap:1px}}',
  );
});

it('nothing else is changed', () => {
  const css = '.rem,.a1rem-b{--remainder:1remx;width:2em;content:"rem"}';
  expect(inPagePx(css)).toBe(css);
});
