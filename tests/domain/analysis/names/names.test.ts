import { expect, it } from 'vitest';
import { spokenNames } from '../../../../utils/analysis/names/names';
import { talk } from '../transcripts';

it('spokenNames adds the name without its title, degree or office', () => {
  const { speakers } = talk(['Dr. Ann Lee: Yes.', 'Bo Dahl, MP (Hill): No.', 'Professor C: Yes.', 'Mr. Orr: No.']);
  expect(spokenNames(speakers)).toEqual([
    { full: ['Dr. Ann Lee', 'Ann Lee'], short: ['Ann', 'Lee'] },
    { full: ['Bo Dahl, MP (Hill)', 'Bo Dahl'], short: ['Bo', 'Dahl'] },
    { full: ['Professor C'], short: [] },
    { full: ['Mr. Orr'], short: ['Orr'] },
  ]);
});
