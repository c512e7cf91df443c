import type { OriginalTable } from '../original.js';
import { fieldOf, type Labelled } from './labels.js';

/** A table that is a form: 题目 | 栗坞镇开展…, 内容 | …. */
export interface FormTable {
  readonly fields: readonly Labelled[];
  /** Texts of its cells that no label stands before. */
  readonly rest: readonly string[];
}

/** Reads a table as a form; undefined if it is one of the text: at least two labels are needed, one of them that of the headline or
 * of the text. */
export function formTable({ rows }: OriginalTable): FormTable | undefined {
  const fields: Labelled[] = [];
  const rest: string[] = [];
  /** A label whose value is still to come: beside it or below. */
  let open: { readonly field: Labelled['field']; readonly label: string } | undefined;
  for (const row of rows) {
    for (const { text, joins } of row) {
      if (joins) continue;
      const written = text.trim();
      const field = fieldOf(written);
      if (field) open = { field, label: written.replace(/[\s\u3000：:]/gu, '') };
      else if (written !== '' && open) {
        fields.push({ ...open, value: written, text: `${open.label}：${written}` });
        open = undefined;
      } else if (written !== '') rest.push(written);
    }
  }
  const names = new Set(fields.map(({ field }) => field));
  return fields.length >= 2 && (names.has('headline') || names.has('body')) ? { fields, rest } : undefined;
}
