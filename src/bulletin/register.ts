import type { Bulletin, Section, Unit } from './bulletin.js';

/** What submissions are checked against, as far as it could be read. */
export type Registers = Partial<Pick<Bulletin, 'sections' | 'leaders' | 'units'>>;

/** The unit that a name stands for: its registered name, or an alias. */
export function registeredUnit(bulletin: Pick<Bulletin, 'units'>, name: string): Unit | undefined {
  return (
    bulletin.units.find((unit) => unit.name === name) ??
    bulletin.units.find(({ aliases }) => aliases.includes(name))
  );
}

/** The section of a name. */
export function sectionNamed(bulletin: Pick<Registers, 'sections'>, name: string): Section | undefined {
  return bulletin.sections?.find((section) => section.name === name);
}
