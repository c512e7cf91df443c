import { titleTexts } from '../../../submission/submission.js';
import { textsAround } from '../../../submission/texts-around.js';
import { complexScriptsIn } from '../../complex-script.js';
import type { PartRule } from '../../rule.js';

/** Scripts that the setter cannot set, in what is printed of a submission. */
export const complexScript: PartRule = {
  sees: 'part',
  codes: ['layout/complex-script'],
  check: (part) => complexScriptsIn([...titleTexts(part), part.attendees, part.body, ...textsAround(part)]),
};
