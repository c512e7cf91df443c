import { vocabularyOf } from '../../field/vocabulary.js';
import { lineAt, lineStarts, type SourceFile } from '../../source/file.js';
import type { SourceText } from '../../source/text.js';
import { submissionShape, submissionTable } from '../../submission/fields.js';
import { splitSubmissions } from '../../submission/split.js';
import type { Mapping } from '../../yaml/node.js';
import { parseYaml } from '../../yaml/parse.js';
import { emptyItem, type FormItem, formFields, type TextField } from './form-item.js';

const vocabulary = vocabularyOf(submissionTable, true);

/** The items of a file of submissions, to go on with in the form; undefined if it can't be read as one. What the form has no field for
 * is kept as it is written. */
export function readItems(text: string): readonly FormItem[] | undefined {
  const file: SourceFile = { path: '', text };
  const { roots, diagnostics } = parseYaml(file, vocabulary);
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const split = roots.flatMap((root) => splitSubmissions(root).roots);
  const items = split.map((root) => (root.kind === 'mapping' ? itemOf(root) : undefined));
  const read = items.filter((item) => item !== undefined);
  return read.length > 0 && read.length === items.length ? read : undefined;
}

function itemOf(root: Mapping): FormItem | undefined {
  const part = submissionShape.readPart(root, () => undefined)?.part;
  if (!part) return undefined;
  const names = (texts: readonly SourceText[] | undefined): readonly string[] =>
    texts?.map(({ text }) => text) ?? [];
  const { contributors, authors, date } = part;
  const texts = textFields.map((field) => [field, textOf(root, field)] as const);
  return {
    ...emptyItem,
    ...Object.fromEntries(texts),
    contributors: names(contributors),
    authors: names(authors),
    date: date?.value.iso ?? '',
    rest: restOf(root),
  };
}

/** The text of a field as it is written, whatever a check would take it for. */
function textOf({ pairs }: Mapping, field: TextField): string {
  const value = pairs.find(({ key }) => key.text === submissionTable[field].key)?.value;
  if (value?.kind !== 'scalar') return '';
  return field === 'body' || field === 'remark' ? value.lines.text.trim() : value.value.text.trim();
}

const textFields = [
  'section',
  'headline',
  'subtitle',
  'attendees',
  'body',
  'origin',
  'sender',
  'reviewer',
  'phone',
  'remark',
] as const;

const formKeys: ReadonlySet<string> = new Set(formFields.map((field) => submissionTable[field].key));

/** The lines of the keys that the form has no field for. */
function restOf({ pairs, span }: Mapping): string {
  const { file } = span;
  const lineStart = (offset: number): number => lineStarts(file)[lineAt(file, offset) - 1] ?? offset;
  return pairs
    .map(({ key }, i) => {
      if (formKeys.has(key.text)) return '';
      const next = pairs[i + 1]?.key.span.start;
      const end = next === undefined ? span.end : lineStart(next);
      const lines = file.text.slice(lineStart(key.span.start), end).replace(/\r\n?/gu, '\n').trimEnd();
      return `${lines}\n`;
    })
    .join('');
}
