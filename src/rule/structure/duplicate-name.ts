import type { Unit } from '../../bulletin/bulletin.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import type { BulletinRule } from '../rule.js';

/** A name of the registers that stands for two things: a unit's name or alias that is another unit's too, a sub-section
 * written twice. */
export const registerConflict: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/duplicate-name'],
  check: ({ units, sections }) => [
    ...conflictsOf(units),
    ...sections.flatMap(({ name, subsections, span }) =>
      repeated(subsections).map((each) =>
        finding(`栏目“${name}”的子栏目“${each}”写了两次`, span, '请删去一处'),
      ),
    ),
  ],
};

/** Each name is held against the first unit that bears it. */
function conflictsOf(units: readonly Unit[]): readonly Diagnostic[] {
  const owners = new Map<string, Unit>();
  return units.flatMap((unit) => {
    const names = [unit.name, ...unit.aliases];
    const found = names.flatMap((name) => {
      const other = owners.get(name);
      // The same registered name twice has been found where the register was read.
      const isTold = name === other?.name && name === unit.name;
      return other && !isTold ? [conflict(name, other, unit)] : [];
    });
    for (const name of names) if (!owners.has(name)) owners.set(name, unit);
    return found;
  });
}

function conflict(name: string, other: Unit, { name: own, span }: Unit): Diagnostic {
  const message = `“${name}”既是“${other.name}”的名称或别名，又是“${own}”的`;
  return finding(message, span, '一个名称只能归一个单位，请改去一处');
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function finding(message: string, span: Diagnostic['span'], hint: string): Diagnostic {
  return { ...coded('structure/duplicate-name'), message, span, hint };
}
