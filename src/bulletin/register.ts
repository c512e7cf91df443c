import type { Bulletin, Section, Unit } from './bulletin.js';

/** The unit that a name stands for: its registered name, or an alias. */
export function registeredUnit(bulletin: Bulletin, name: string): Unit | undefined {
  return (
    bulletin.units.find((unit) => unit.name === name) ??
    bulletin.units.find(({ aliases }) => aliases.includes(name))
  );
}

/** The section of a name. */
export function sectionNamed(bulletin: Bulletin, name: string): Section | undefined {
  return bulletin.sections.find((section) => section.name === name);
}
