import type { RevisedPart, Revision } from '../../revision/revision.js';
import { groupBy } from '../group.js';
import type { Paint } from '../report.js';
import { visible } from '../visible.js';
import { whoChanged } from './marked-text.js';
import { original, partName } from './part-name.js';
import { revisedLines } from './revised-lines.js';
import { segmentsOf, wholeText } from './whole-text.js';

/** A revision as text for a terminal or a message: a line on how much was changed, then part by part the changed lines, with what was deleted as 〔删：…〕 and
 * what was added as 〔增：…〕. Ends in a line end. */
export function formatRevision(revision: Revision, paint: Paint): string {
  const changed = revision.parts.filter(isChanged);
  if (changed.length === 0) return '两稿内容相同，没有改动。\n';
  return [summary(changed), ...changed.flatMap((part) => ['', ...partLines(part, revision, paint)]), ''].join(
    '\n',
  );
}

/** For each unit what was changed in its items, in the order of the issue; units of whose items nothing was changed are left out.
 * @param unitsOf the units that contributed the part of an anchor
 */
export function formatRevisionByUnit(
  revision: Revision,
  unitsOf: (anchor: string) => readonly string[],
  paint: Paint,
): ReadonlyMap<string, string> {
  const owned = revision.parts.filter(isChanged).flatMap((part) => {
    const { anchor } = original(part);
    return anchor === undefined ? [] : unitsOf(anchor).map((unit) => ({ unit, part }));
  });
  const units = [...groupBy(owned, ({ unit }) => unit)];
  return new Map(
    units.map(([unit, items]) => {
      const lines = items.flatMap(({ part }) => ['', ...partLines(part, revision, paint)]);
      return [
        unit,
        `${[`${visible(unit)}：`, summary(items.map(({ part }) => part)), ...lines].join('\n')}\n`,
      ];
    }),
  );
}

/** Whether anything of a part was changed. */
function isChanged(part: RevisedPart): boolean {
  return part.kind !== 'kept' || part.isMoved || revisedLines(part.pieces, plain).length > 0;
}

const plain: Paint = (text) => text;

/** 修改3项，新增1项，删去1项，调整位置1项。 */
function summary(parts: readonly RevisedPart[]): string {
  const count = (name: string, isCounted: (part: RevisedPart) => boolean): readonly string[] => {
    const found = parts.filter(isCounted).length;
    return found > 0 ? [`${name}${found}项`] : [];
  };
  const isEdited = (part: RevisedPart): boolean => revisedLines(part.pieces, plain).length > 0;
  return `${[
    ...count('修改', (part) => part.kind === 'kept' && isEdited(part)),
    ...count('新增', (part) => part.kind === 'added'),
    ...count('删去', (part) => part.kind === 'removed'),
    ...count('调整位置', (part) => part.kind === 'kept' && part.isMoved),
  ].join('，')}。`;
}

/** A part that is new or gone has its text whole below a line that says so. */
function partLines(part: RevisedPart, revision: Revision, paint: Paint): readonly string[] {
  const name = paint(visible(partName(part)), 'strong');
  if (part.kind === 'kept') {
    const note = part.isMoved ? paint(`〔${newPlace(part, revision)}〕`, 'strong') : '';
    return [name + note, ...indented(revisedLines(part.pieces, paint))];
  }
  const color = part.kind === 'added' ? 'hint' : 'error';
  const { kind } = original(part);
  const whole = kind === 'entry' || kind === 'annex' ? '整篇' : '';
  const note = paint(part.kind === 'added' ? `〔${whole}新增〕` : `〔${whole}删去〕`, color);
  const text = wholeText(part.pieces).map((line) => paint(line, color));
  return [name + note + whoChanged(segmentsOf(part.pieces), paint), ...indented(text)];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `　　${line}`);
}

type KeptPart = Extract<RevisedPart, { kind: 'kept' }>;

/** Where a moved part stands now. */
function newPlace(part: KeptPart, { parts }: Revision): string {
  const left = parts.filter((each) => each.kind !== 'removed');
  const before = left[left.indexOf(part) - 1];
  if (!before) return '移到最前';
  const isHeading = before.after.kind === 'section' || before.after.kind === 'subsection';
  return `移到${visible(partName(before))}${isHeading ? '下最前' : '之后'}`;
}
