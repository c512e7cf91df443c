import { placeholdersIn } from '../../placeholder.js';
import type { PartRule } from '../../rule.js';

/** Places that a template or a draft left to be filled in. */
export const placeholder: PartRule = {
  sees: 'part',
  codes: ['structure/placeholder'],
  check: ({ headline, attendees, body }) => placeholdersIn([headline, attendees, body]),
};
