import type { Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { SourceText } from '../source/text.js';
import type { Node } from '../yaml/node.js';
import { asItems } from './as-items.js';
import { withDashes } from './dash-lines.js';
import { listFragment, oneOrMoreFragment } from './fragment.js';
import { reportLabelColons } from './label-colon.js';
import { emptyItem, emptyValue, type Shape, unnamed, wrongType } from './shape.js';
import { line } from './text.js';

/** A list of values (`- …`), at least one; `most` bounds their number. Undefined if one of them could not be read: a
 * list with a gap would make what hangs on it look wrong. */
export function listOf<T>(item: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  return {
    schema: {
      type: 'array',
      ...listFragment(item.schema, most),
      errorMessage: '应为一个列表，每项一行，行首写“- ”',
    },
    ...proseOf(item),
    read(written, report, subject = unnamed) {
      const node = withDashes(written, report);
      const { span } = node;
      if (node.kind !== 'list') {
        const found = node.kind === 'scalar' ? `“${node.value.text.trim()}”` : '下一层的“键: 值”';
        const likely = node.kind === 'scalar' ? enumerated(node.value) : undefined;
        const answer = likely === undefined ? {} : { likely };
        const hint = '每项一行，行首写“- ”';
        report(wrongType({ span, subject, expected: '一个列表', found, hint, ...answer }));
        return undefined;
      }
      const count = node.items.length;
      if (count > most) {
        const expected = `不超过${most}项的列表`;
        report(
          wrongType({ span, subject, expected, found: `${count}项`, hint: '请删去多的几项，或并成一项' }),
        );
      }
      if (count === 0) {
        report(wrongType({ span, subject, expected: '至少一项的列表', hint: '请补上，或删去整行' }));
      }
      const values: T[] = [];
      let isWhole = true;
      for (const each of node.items) {
        if (isEmpty(each)) reportEmptyItem(each, report, subject);
        else {
          const value = each.isGuess ? undefined : item.read(each, report, `${subject}的每一项`);
          if (value === undefined) isWhole = false;
          else values.push(value);
        }
      }
      return isWhole ? values : undefined;
    },
  };
}

/** The list that a text with several names in it may have been meant to be; a name may have such a mark, too. */
function enumerated(value: SourceText): string | undefined {
  const parts = value.text.trim().split(/\s*[、，,；;]\s*/u);
  return parts.length > 1 ? asItems(parts, value.span) : undefined;
}

/** The running text in a list's items is in the list. */
function proseOf({ proseKeys }: Shape<unknown>): Pick<Shape<unknown>, 'proseKeys'> {
  return proseKeys ? { proseKeys } : {};
}

function reportEmptyItem(item: Node, report: Report, subject: string): void {
  const hint = '有一项是空的，请补上或删去';
  const comment = item.kind === 'scalar' ? item.comment : undefined;
  if (comment) report(emptyItem(comment.span));
  else report(wrongType({ span: item.span, subject, expected: '每项都有内容的列表', hint }));
}

/** One value, or a list of them. */
export function oneOrMore<T>(item: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> {
  const list = listOf(item, most);
  return {
    schema: oneOrMoreFragment(item.schema, most),
    ...proseOf(item),
    read(written, report, subject = unnamed) {
      const node = withDashes(written, report);
      if (node.kind === 'list') return list.read(node, report, subject);
      const value = item.read(node, report, subject);
      return value === undefined ? undefined : [value];
    },
  };
}

/** A label of the writer's own choosing and its value. */
export interface LabelledValue<T> {
  readonly label: SourceText;
  readonly value: T;
}

/** A mapping of free labels to values of one shape, in the order written. Finds `structure/duplicate-key` and
 * `structure/empty-value`. */
export function labelled<T>(item: Shape<T>): Shape<readonly LabelledValue<T>[]> {
  return {
    schema: {
      type: 'object',
      additionalProperties: item.schema,
      minProperties: 1,
      errorMessage: '应为“名目: 内容”，每项一行，行首空两格',
    },
    read(node, report, subject = unnamed) {
      if (node.kind !== 'mapping') {
        reportNotMapping(node, report, subject, '“名目: 内容”，每项一行');
        return undefined;
      }
      const seen = new Set<string>();
      const values: LabelledValue<T>[] = [];
      for (const { key, value, comment } of node.pairs) {
        if (seen.has(key.text)) report(duplicateKey(key));
        seen.add(key.text);
        if (isEmpty(value)) report(emptyValue(key.span, key.text, comment));
        const isRead = value && !isEmpty(value) && !value.isGuess;
        const read = isRead ? item.read(value, report, `“${key.text}”`) : undefined;
        if (read !== undefined) values.push({ label: key, value: read });
      }
      return values;
    },
  };
}

/** A label of the office's own choosing and its text. */
export interface LabelledText {
  readonly label: SourceText;
  readonly text: SourceText;
}

/** A mapping of free labels to texts, in the order written. */
export function labels(): Shape<readonly LabelledText[]> {
  const texts = labelled(line());
  return {
    schema: texts.schema,
    read: (node, report, subject) =>
      texts.read(node, report, subject)?.map(({ label, value }) => ({ label, text: value })),
  };
}

/** A shape that wants a mapping; `hint` says to whoever wrote something else where that belongs. */
export function inMapping<T>(shape: Shape<T>, hint: string): Shape<T> {
  return {
    schema: { ...shape.schema, errorMessage: hint },
    read(node, report, subject = unnamed) {
      if (node.kind === 'mapping') return shape.read(node, report, subject);
      reportNotMapping(node, report, subject, '下一层的“键: 值”', hint);
      return undefined;
    },
  };
}

/** The same, with editors told what the shape itself tells them: which keys there are. */
export function inKeys<T>(shape: Shape<T>, hint: string): Shape<T> {
  return { ...inMapping(shape, hint), schema: shape.schema };
}

/** Nothing: only white space, or no items, or no pairs. */
export function isEmpty(node: Node | undefined): boolean {
  if (node === undefined) return true;
  if (node.kind === 'scalar') return node.value.text.trim() === '';
  return node.kind === 'list' ? node.items.length === 0 : node.pairs.length === 0;
}

export function duplicateKey(key: SourceText): Parameters<Report>[0] {
  return {
    ...coded('structure/duplicate-key'),
    message: `“${key.text}”写了两次`,
    span: key.span,
    hint: '请把两处并成一处',
  };
}

/** A scalar where a mapping was wanted is most often one with wrong colons. */
export function reportNotMapping(
  node: Node,
  report: Report,
  subject: string,
  expected: string,
  hint = '每项一行，写成“键: 值”，冒号后空一格；写在下一层时行首空两格',
): void {
  if (reportLabelColons(node, report, () => true)) return;
  if (node.kind === 'list') {
    const way = '行首不要写“- ”，每项一行，写成“键: 值”';
    report(wrongType({ span: node.span, subject, expected, found: '一个列表', hint: way }));
    return;
  }
  const found = node.kind === 'scalar' ? '一段文字' : '别的内容';
  report(wrongType({ span: node.span, subject, expected, found, hint }));
}
