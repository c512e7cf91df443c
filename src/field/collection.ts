import type { Report } from '../diagnostic/diagnostic.js';
import type { SourceText } from '../source/text.js';
import { fullwidthColon } from '../yaml/look-alike.js';
import type { Node } from '../yaml/node.js';
import { emptyValue, type Shape, wrongType } from './shape.js';
import { line } from './text.js';

/** A list of values (`- …`), at least one; `most` bounds their number. */
export function listOf<T>(item: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return {
    schema: {
      type: 'array',
      items: item.schema,
      minItems: 1,
      ...(Number.isFinite(most) ? { maxItems: most } : {}),
    },
    read(node, report) {
      if (node.kind !== 'list') {
        report(wrongType(node.span, '一个列表', '每项一行，行首写“- ”'));
        return undefined;
      }
      if (node.items.length > most)
        report(wrongType(node.span, `不超过${most}项的列表，现有${node.items.length}项`));
      if (node.items.length === 0) report(wrongType(node.span, '至少一项的列表'));
      const values: T[] = [];
      for (const each of node.items) {
        if (!each) report(wrongType(node.span, '每项都有内容的列表', '有一个“-”后面是空的，请补上或删去'));
        const value = each && item.read(each, report);
        if (value !== undefined) values.push(value);
      }
      return values;
    },
  };
}

/** One value, or a list of them. */
export function oneOrMore<T>(item: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  const list = listOf(item, most);
  return {
    schema: { anyOf: [item.schema, list.schema] },
    read(node, report) {
      if (node.kind === 'list') return list.read(node, report);
      const value = item.read(node, report);
      return value === undefined ? undefined : [value];
    },
  };
}

/** A label of the office's own choosing and its text. */
export interface LabelledText {
  readonly label: SourceText;
  readonly text: SourceText;
}

/** A mapping of free labels to texts, in the order written. Finds `structure/duplicate-key` and `structure/empty-value`. */
export function labels(): Shape<readonly LabelledText[]> {
  const text = line();
  return {
    schema: { type: 'object', additionalProperties: text.schema, minProperties: 1 },
    read(node, report) {
      if (node.kind !== 'mapping') {
        reportNotMapping(node, report, '“名目: 内容”，每项一行');
        return undefined;
      }
      const seen = new Set<string>();
      const values: LabelledText[] = [];
      for (const { key, value } of node.pairs) {
        if (seen.has(key.text)) report(duplicateKey(key));
        seen.add(key.text);
        if (isEmpty(value)) report(emptyValue(key.span, key.text));
        const read = value && !isEmpty(value) ? text.read(value, report) : undefined;
        if (read) values.push({ label: key, text: read });
      }
      return values;
    },
  };
}

/** Nothing, or only white space. */
export function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value.text.trim() === '');
}

export function duplicateKey(key: SourceText): Parameters<Report>[0] {
  return {
    code: 'structure/duplicate-key',
    severity: 'error',
    message: `“${key.text}”写了两次`,
    span: key.span,
    hint: '请把两处并成一处',
  };
}

/** A scalar where a mapping was wanted is most often one with full-width colons. */
export function reportNotMapping(node: Node, report: Report, expected: string): void {
  const colon = node.kind === 'scalar' ? /^[^\s:：]{1,16}：/u.exec(node.value.text) : null;
  const first = node.kind === 'scalar' ? node.value.segments[0]?.source : undefined;
  if (colon && first !== undefined) {
    report(fullwidthColon(node.span.file, first + colon[0].length - 1, colon[0].slice(0, -1)));
  } else report(wrongType(node.span, expected));
}
