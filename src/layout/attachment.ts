import type { Paragraph } from '../document/document.js';
import { attachmentIndents } from '../typography/attachment.js';
import type { Flowing } from './flowing.js';
import { indentedLines } from './indented.js';
import type { Row } from './row.js';
import type { ElementId } from './structure.js';

/** The names of attachments: a line below the text, two characters in, a long one under its own first character, the
 * second and further under the first (7.3.4). */
export function attachmentNameRows(
  names: readonly Paragraph[],
  flowing: Flowing,
  part: ElementId,
): readonly Row[] {
  if (names.length === 0) return [];
  const { setting } = flowing;
  const rows = names.flatMap((name, i) => {
    const indents = attachmentIndents(name.runs[0]?.text ?? '', i, setting.style);
    const lines = indentedLines(
      name,
      { ...indents, right: 0 },
      flowing,
      setting.structure.add('paragraph', part),
    );
    return lines.map(
      ({ line, x }, n): Row => ({ kind: 'line', line, x, keepWithNext: false, begins: n === 0 }),
    );
  });
  return [blank, ...rows];
}

/** An empty row: a line's height, and nothing on it. */
const blank: Row = { kind: 'block', height: 1, keepWithNext: true, begins: true, itemsAt: () => [] };
