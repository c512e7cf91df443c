import { titleTexts } from '../../../submission/submission.js';
import { textsAround } from '../../../submission/texts-around.js';
import { placeholdersIn } from '../../placeholder.js';
import type { PartRule } from '../../rule.js';

/** Places that a template or a draft left to be filled in. */
export const placeholder: PartRule = {
  sees: 'part',
  codes: ['structure/placeholder'],
  check: (part) => placeholdersIn([...titleTexts(part), part.attendees, part.body, ...textsAround(part)]),
};
