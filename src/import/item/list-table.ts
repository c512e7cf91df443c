import type { OriginalTable } from '../original.js';
import type { FormTable } from './form-table.js';
import { fieldOf, type Labelled } from './labels.js';

/** A table that lists items, one a row, under a head of labels: 单位 | 标题 | 正文. */
export interface ListTable {
  /** A form for each row that holds an item. */
  readonly rows: readonly FormTable[];
  /** The texts of the table that belong to none of them: its title, columns that a submission has no key for, sums. */
  readonly rest: readonly string[];
}

interface Column {
  readonly field?: Labelled['field'];
  readonly label: string;
}

/** A head stands among so many rows from the top, behind the table's title. */
const mostTitles = 4;

/** Reads a table as a list of items; undefined if it is none: its head has labels of at least two fields, one of them the headline or the
 * text, and no row below repeats them. */
export function listTable({ rows }: OriginalTable): ListTable | undefined {
  const at = rows.slice(0, mostTitles).findIndex((row) => isHead(row.map(({ text }) => text)));
  const head = rows[at];
  if (!head || rows.slice(at + 1).some((row) => row.some(({ text }) => isLabel(text)))) return undefined;
  const columns = head.map(({ text }): Column => {
    const field = fieldOf(text.trim());
    return { label: text.replace(/\s+/gu, ''), ...(field === undefined ? {} : { field }) };
  });
  const rest = rows.slice(0, at).flatMap((row) => row.map(({ text }) => text.trim()));
  const extra = new Map<string, string[]>();
  const forms: FormTable[] = [];
  let above: readonly string[] = [];
  for (const row of rows.slice(at + 1)) {
    const values = row.map(({ text, joins }, i) => (joins === 'above' ? (above[i] ?? '') : text.trim()));
    above = values;
    const fields = columns.flatMap(({ field, label }, i): readonly Labelled[] => {
      const value = values[i] ?? '';
      return field === undefined || value === '' ? [] : [{ field, label, value, text: `${label}：${value}` }];
    });
    if (!fields.some(({ field }) => field === 'headline' || field === 'body')) {
      rest.push(...values);
      continue;
    }
    forms.push({ fields, rest: [] });
    for (const [i, { field, label }] of columns.entries()) {
      const value = values[i] ?? '';
      if (field !== undefined || value === '' || isCount(label, value)) continue;
      extra.set(label, [...(extra.get(label) ?? []), value]);
    }
  }
  if (forms.length === 0) return undefined;
  const others = [...extra].map(([label, values]) => `${label}：${values.join('、')}`);
  return { rows: forms, rest: [...rest.filter((text) => text !== ''), ...others] };
}

function isHead(texts: readonly string[]): boolean {
  const fields = texts.flatMap((text) => fieldOf(text.trim()) ?? []);
  const isShort = texts.every((text) => text.trim().length <= 12);
  const own = new Set(fields);
  return isShort && own.size >= 2 && own.size === fields.length && (own.has('headline') || own.has('body'));
}

function isLabel(text: string): boolean {
  const written = text.trim();
  return written !== '' && fieldOf(written) !== undefined;
}

/** The number of a row. */
function isCount(label: string, value: string): boolean {
  return /^(?:序号|编号|No\.?|#)$/iu.test(label) && /^\d+\.?$/u.test(value);
}
