import type { Unit } from '../bulletin/bulletin.js';
import { type NearFinder, nearFinder } from '../prose/name/near.js';
import { type NameFinder, nameFinder } from '../prose/name/occurrence.js';
import { remembered } from '../source/remembered.js';

/** The register that units' names are looked up in. */
export interface UnitRegister {
  /** Names and aliases. */
  readonly exact: NameFinder;
  /** A finder of words one slip off a name or an alias of three characters or more. */
  readonly near: NearFinder;
  /** The unit of a name or an alias; a name before an alias. */
  readonly unitOf: (name: string) => Unit | undefined;
}

/** The register, made ready once. */
export const unitRegisterOf = remembered((units: readonly Unit[]): UnitRegister => {
  const byName = new Map([
    ...units.flatMap((unit) => unit.aliases.map((alias) => [alias, unit] as const)),
    ...units.map((unit) => [unit.name, unit] as const),
  ]);
  const names = [...byName.keys()];
  const long = names.filter((name) => [...name].length >= 3);
  return {
    exact: nameFinder(names),
    near: nearFinder(long, ['replaced', 'missing', 'doubled', 'swapped']),
    unitOf: (name) => byName.get(name),
  };
});
