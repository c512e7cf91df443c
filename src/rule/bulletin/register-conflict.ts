import type { Unit } from '../../bulletin/bulletin.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { BulletinRule } from '../rule.js';

/** A name of the registers that stands for two things: a unit's name or alias that is another unit's too, a sub-section
 * written twice. */
export const registerConflict: BulletinRule = {
  sees: 'bulletin',
  codes: ['structure/duplicate-name'],
  check: ({ units, sections }) => [
    ...units.flatMap((unit, i) => conflictsOf(unit, units.slice(0, i))),
    ...sections.flatMap(({ name, subsections, span }) =>
      repeated(subsections).map((each) =>
        finding(`栏目“${name}”的子栏目“${each}”写了两次`, span, '请删去一处'),
      ),
    ),
  ],
};

function conflictsOf(unit: Unit, before: readonly Unit[]): readonly Diagnostic[] {
  return before.flatMap((other) => {
    const theirs = [other.name, ...other.aliases];
    const ours = [unit.name, ...unit.aliases].filter((name) => name !== other.name || name !== unit.name);
    const shared = ours.filter((name) => theirs.includes(name));
    const hint = '一个名称只能归一个单位，请改去一处';
    return shared.map((name) =>
      finding(`“${name}”既是“${other.name}”的名称或别名，又是“${unit.name}”的`, unit.span, hint),
    );
  });
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) < i);
}

function finding(message: string, span: Diagnostic['span'], hint: string): Diagnostic {
  return { code: 'structure/duplicate-name', severity: 'error', message, span, hint };
}
