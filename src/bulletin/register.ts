import type { Bulletin, Section, Unit } from './bulletin.js';

/** The registers that submissions are checked against, as far as they could be read. */
export type Registers = Partial<Pick<Bulletin, 'sections' | 'leaders' | 'units'>>;

/** The unit that a name stands for: its registered name, or an alias. */
export function registeredUnit(bulletin: Pick<Bulletin, 'units'>, name: string): Unit | undefined {
  const { units } = bulletin;
  const known = unitsByName.get(units);
  if (known) return known.get(name);
  const byName = new Map<string, Unit>();
  for (const unit of units) if (!byName.has(unit.name)) byName.set(unit.name, unit);
  for (const unit of units) for (const alias of unit.aliases) if (!byName.has(alias)) byName.set(alias, unit);
  unitsByName.set(units, byName);
  return byName.get(name);
}

/** Each register's units by name and alias, made once. */
const unitsByName = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

/** The section of a name. */
export function sectionNamed(bulletin: Pick<Registers, 'sections'>, name: string): Section | undefined {
  return bulletin.sections?.find((section) => section.name === name);
}
