import { parseAllDocuments } from 'yaml';
import { composedText } from '../../../src/source/compose.js';
import type { SourceFile } from '../../../src/source/file.js';
import { commentsIn } from '../../../src/yaml/comments.js';
import { withoutFinalBreaks } from '../../../src/yaml/edit/change.js';
import type { Node, Scalar } from '../../../src/yaml/node.js';
import { parseYaml } from '../../../src/yaml/parse.js';

export const vocabulary = {
  keys: new Set(['单位', '栏目', '标题', '正文', '日期']),
  outermost: new Set(['单位', '栏目', '标题', '正文', '日期']),
  prose: new Set(['正文']),
  otherNames: new Set<string>(),
  hasSeparators: true,
};

export function fileOf(text: string): SourceFile {
  return { path: 'a.yaml', text };
}

/** The roots of a file that reads without a finding, by the project's reader and the library alike. */
export function soundRoots(file: SourceFile): readonly Node[] | undefined {
  const { roots, diagnostics } = parseYaml(file, vocabulary);
  const documents = parseAllDocuments(file.text, { schema: 'failsafe', uniqueKeys: false });
  const isSound = Array.isArray(documents) && documents.every(({ errors }) => errors.length === 0);
  return diagnostics.length === 0 && isSound && roots.length > 0 ? roots : undefined;
}

/** What the library reads in a file. */
export function asOthersRead({ text }: SourceFile): readonly unknown[] {
  const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    if (document.errors.length > 0) throw new Error(`${document.errors[0]?.message}\n${text}`);
    return document.toJS() as unknown;
  });
}

export function comments(file: SourceFile): readonly string[] {
  return commentsIn(file).map(({ start, end }) => file.text.slice(start, end));
}

/** Every scalar of a document, with the keys and places that lead to it. */
export function scalarsOf(
  node: Node | undefined,
  path: readonly (string | number)[] = [],
): readonly { readonly scalar: Scalar; readonly path: readonly (string | number)[] }[] {
  if (!node) return [];
  if (node.kind === 'scalar') return [{ scalar: node, path }];
  if (node.kind === 'list') return node.items.flatMap((item, i) => scalarsOf(item, [...path, i]));
  return node.pairs.flatMap(({ key, value }) => scalarsOf(value, [...path, key.text]));
}

/** A value with another text at a path. */
export function withText(value: unknown, path: readonly (string | number)[], text: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return text;
  if (Array.isArray(value))
    return value.map((item, i) => (i === first ? withText(item, rest, text) : (item as unknown)));
  const own = value as Readonly<Record<string, unknown>>;
  return { ...own, [first]: withText(own[first], rest, text) };
}

/** Texts in normal form C, without final line ends: neither makes a value another. */
export function even(value: unknown): unknown {
  if (typeof value === 'string') return withoutFinalBreaks(composedText(value));
  if (Array.isArray(value)) return value.map(even);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, even(each)]));
}
