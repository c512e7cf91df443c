import { isOn, numberAt, type Properties } from './properties.js';
import type { CellDraft, RowDraft } from './table-draft.js';
import type { Attributes } from './xml.js';

/** A row by its properties (ECMA-376-1, 17.4.81). */
export function rowOf(properties: Properties): RowDraft {
  return {
    before: numberAt(properties, 'w:gridBefore') ?? 0,
    after: numberAt(properties, 'w:gridAfter') ?? 0,
    isHead: isOn(properties, 'w:tblHeader') ?? false,
    isDeleted: properties.has('w:del'),
  };
}

/** A cell by its properties (17.4.69). */
export function cellOf(text: string, properties: Properties): CellDraft {
  const across = properties.get('w:hMerge') ?? properties.get('w:hmerge');
  const down = properties.get('w:vMerge') ?? properties.get('w:vmerge');
  const joins = continues(across) ? 'left' : continues(down) ? 'above' : undefined;
  return {
    text: properties.has('w:cellDel') ? '' : text,
    span: numberAt(properties, 'w:gridSpan') ?? 1,
    ...(joins ? { joins } : {}),
  };
}

/** Whether a mark of merging continues the cell before: it does unless it says that it begins one. */
function continues(merge: Attributes | undefined): boolean {
  return merge !== undefined && merge('val') !== 'restart';
}
