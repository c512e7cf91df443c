import { leaderNames } from '../bulletin/leaders-on.js';
import type { Registers } from '../bulletin/register.js';
import { type NameFinder, nameFinder } from '../prose/name/occurrence.js';
import { remembered } from '../source/remembered.js';

/** Finds the names that an office has registered: of leaders, whenever they hold their posts, and of units, their other names included. */
export const registeredNames = remembered(
  (registers: Registers): NameFinder =>
    nameFinder([
      ...leaderNames(registers),
      ...(registers.units ?? []).flatMap(({ name, aliases }) => [name, ...aliases]),
    ]),
);
