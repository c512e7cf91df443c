import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standardLimits } from '../../src/source/limits.js';
import { isDefaultTag } from '../../src/yaml/convert.js';
import { readDocuments } from '../../src/yaml/library.js';
import { readPlain } from '../../src/yaml/plain.js';
import type { Tree } from '../../src/yaml/tree.js';
import { fixtures } from '../project.js';

const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(join(fixtures, path), 'utf8'));

/** A tree without what says nothing: tags that a value has anyway, the empty scalar where nothing stands. */
function essence(tree: Tree | undefined): unknown {
  if (tree === undefined) return undefined;
  const { kind, range, anchor, tag } = tree;
  const own = { kind, range, anchor, tag: tag !== undefined && !isDefaultTag(tag) ? tag : undefined };
  if (kind === 'alias') return { ...own, name: tree.name };
  if (kind === 'list') return { ...own, items: tree.items.map(essence) };
  if (kind === 'mapping')
    return { ...own, pairs: tree.pairs.map(({ key, value }) => [essence(key), essence(value)]) };
  return tree.text === '' && range[0] === range[1]
    ? undefined
    : { ...own, text: tree.text, style: tree.style };
}

/** Holds what is read without the library against what the library reads; false if it is not read without. */
function agrees(text: string, limits = standardLimits): boolean {
  const own = { limits, keys: 0 };
  const documents = readPlain(text, own);
  if (!documents) {
    expect(own.keys).toBe(0);
    return false;
  }
  const budget = { limits, keys: 0 };
  const read = readDocuments(text, budget);
  const theirs =
    read.kind === 'parsed' ? read.documents.map(({ errors, root }) => [errors, essence(root)]) : read.name;
  expect({ text, documents: documents.map(({ root }) => [[], essence(root)]) }).toEqual({
    text,
    documents: theirs,
  });
  expect({ text, keys: own.keys }).toEqual({ text, keys: budget.keys });
  return true;
}

it('reads the fixtures as the library does, and most of them', () => {
  const read = texts.filter((text) => agrees(text));
  expect(read.length / texts.length).toBeGreaterThan(0.8);
});

it('reads them so where something was changed', () => {
  const piece = fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\n\n',
    '#',
    ' # 注',
    ':',
    ': ',
    '- ',
    '|',
    '|-',
    '---\n',
    'x',
    '"',
    "'",
    '\t',
    '',
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(3), piece, (text, place, cut, put) => {
      const at = place % (text.length + 1);
      agrees(text.slice(0, at) + put + text.slice(at + cut));
    }),
    { numRuns: 2000 },
  );
});

/** Mostly one of some, now and then one of others. */
function mostly<T, U>(usual: readonly T[], odd: readonly U[]): fc.Arbitrary<T | U> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 15 },
    { arbitrary: fc.constantFrom(...odd), weight: 1 },
  );
}

const noise = mostly(['', '', '', '\n', '\n# 注'], ['\n\n# 注\n', '\n  # 注', ' ']);
const behind = mostly(['', '', ' # 注', '  # 注：#'], ['  ', '#注']);
const value = mostly(
  ['值', '值 一', 'a:b', '2024-01-02', '“值”', "'值: 值'", '"值 # 值"', '[值, 值二]', "''", '[甲 乙 ,丙]'],
  [
    '3:',
    '-1',
    '[值',
    '值: 值',
    "'它''值'",
    '"\\n"',
    "'值'二",
    '[值,]',
    '[]',
    '[a: b, 丙]',
    "['值']",
    '[- a]',
    '[值]二',
    '[甲, #乙]',
    "'值",
    '{a: b}',
  ],
);
const key = mostly(['甲', '乙', '甲 乙', 'a-b', '丙：丁'], ['戊 ', '　己', '#庚']);

/** The lines of a mapping or a list at an indentation, with what may stand behind and between them. */
const { mapping } = fc.letrec<Record<'mapping' | 'list' | 'below' | 'pair', readonly string[]>>((tie) => ({
  mapping: fc.array(tie('pair'), { minLength: 1, maxLength: 4 }).map((pairs) => pairs.flat()),
  list: fc
    .array(
      fc.oneof(
        value.map((each) => [each]),
        tie('mapping'),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) =>
      items.flatMap(([first = '', ...rest]) => [`- ${first}`, ...rest.map((each) => `  ${each}`)]),
    ),
  below: fc
    .tuple(fc.oneof({ depthSize: 'small' }, tie('list'), tie('mapping')), mostly(['  ', '   '], ['', ' ']))
    .map(([lines, indent]) => lines.map((each) => indent + each)),
  pair: fc
    .tuple(
      key,
      noise,
      behind,
      fc.oneof(
        { depthSize: 'small' },
        value,
        fc.constant(undefined),
        tie('below'),
        mostly(['|', '|-'], ['|+']),
      ),
    )
    .map(([name, between, comment, under]) => {
      if (under === undefined) return [`${name}:${comment}`, ...between.split('\n').slice(1)];
      if (typeof under === 'string' && under.startsWith('|'))
        return [`${name}: ${under}`, '  文', ...between.split('\n').slice(1), '   文 # 文', ''];
      if (typeof under === 'string') return [`${name}: ${under}${comment}`, ...between.split('\n').slice(1)];
      return [`${name}:${comment}`, ...between.split('\n').slice(1), ...under];
    }),
}));

it('reads mappings put together at random as the library does', () => {
  let count = 0;
  const text = fc
    .tuple(
      fc.array(mapping, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('---\n', '', '# 注\n'),
      fc.constantFrom('', '\n', '\n\n', '\n---'),
    )
    .map(
      ([documents, before, end]) => before + documents.map((lines) => lines.join('\n')).join('\n---\n') + end,
    );
  fc.assert(
    fc.property(text, (each) => {
      if (agrees(each)) count += 1;
    }),
    { numRuns: 5000 },
  );
  expect(count).toBeGreaterThan(500);
});

it('leaves to the library what meets a limit', () => {
  expect(agrees('a:\n  b: 1\n', { ...standardLimits, depth: 2 })).toBe(false);
  expect(agrees('a: 1\nb: 2\n', { ...standardLimits, keys: 1 })).toBe(false);
  expect(agrees('a: 1\nb: 2\n', { ...standardLimits, keys: 2 })).toBe(true);
});
