import type { Bulletin } from '../bulletin/bulletin.js';
import { registeredUnit } from '../bulletin/register.js';
import type { ScoringRules, UnitGroup } from '../bulletin/scoring.js';
import type { SourceText } from '../source/text.js';

/** The group of those that no group names, where none takes the rest. */
export const restName = '其他单位';

/** A unit's group; undefined where units are not grouped. `name` is the registered one. */
export function groupOf(
  name: string,
  { groups }: Pick<ScoringRules, 'groups'>,
  bulletin: Pick<Bulletin, 'units'>,
): UnitGroup | undefined {
  return (
    groups.find(({ units }) => units && names(units, bulletin).includes(name)) ??
    groups.find(({ units }) => units === undefined)
  );
}

/** The name of a unit's group; undefined where units are not grouped. */
export function groupName(
  name: string,
  rules: Pick<ScoringRules, 'groups'>,
  bulletin: Pick<Bulletin, 'units'>,
): string | undefined {
  if (rules.groups.length === 0) return undefined;
  return groupOf(name, rules, bulletin)?.name.text ?? restName;
}

/** The groups' names in the order written, that of the rest last. */
export function groupNames({ groups }: Pick<ScoringRules, 'groups'>): readonly string[] {
  return groups.length === 0 ? [] : [...groups.map(({ name }) => name.text), restName];
}

/** The registered names of the units that are scored, in the register's order. */
export function scoredUnits(
  { excluded }: Pick<ScoringRules, 'excluded'>,
  bulletin: Pick<Bulletin, 'units'>,
): readonly string[] {
  const out = new Set(names(excluded, bulletin));
  return bulletin.units.map(({ name }) => name).filter((name) => !out.has(name));
}

function names(written: readonly SourceText[], bulletin: Pick<Bulletin, 'units'>): readonly string[] {
  return written.map(({ text }) => registeredUnit(bulletin, text)?.name ?? text);
}
