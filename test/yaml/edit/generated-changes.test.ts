import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Change, NewValue } from '../../../src/yaml/edit/change.js';
import { changeValues } from '../../../src/yaml/edit/change-values.js';
import type { List, Mapping, Node } from '../../../src/yaml/node.js';
import { fileText, hostileLine, hostileText } from './generated-file.js';
import { asOthersRead, comments, even, fileOf, soundRoots, vocabulary } from './reading.js';

type Path = readonly (string | number)[];

/** All lists and mappings of a file, with the ways to them, the document's number first. */
function collections(node: Node | undefined, path: Path): readonly { node: List | Mapping; path: Path }[] {
  if (!node || node.kind === 'scalar') return [];
  const own = { node, path };
  if (node.kind === 'list') return [own, ...node.items.flatMap((item, i) => collections(item, [...path, i]))];
  return [own, ...node.pairs.flatMap(({ key, value }) => collections(value, [...path, key.text]))];
}

/** A value in which what stands at a path is another. */
function replaced(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, i) => (i === first ? replaced(item, rest, change) : (item as unknown)));
  const own = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(own).map(([key, each]) => [key, key === first ? replaced(each, rest, change) : each]),
  );
}

function plain(value: NewValue): unknown {
  if (typeof value === 'string') return value;
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, each]) => [key, plain(each as NewValue)]));
  return (value as readonly NewValue[]).map(plain);
}

const words = fc.array(hostileLine, { minLength: 1, maxLength: 4 });
const values: fc.Arbitrary<NewValue> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 2, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileText, hostileText).map(
      ([one, other]) =>
        new Map<string, NewValue>([
          ['领导', one],
          ['内容', other],
        ]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(hostileText, { minLength: 1, maxLength: 3 }).map((texts) =>
      texts.map(
        (text) =>
          new Map<string, NewValue>([
            ['领导', '甲'],
            ['内容', text],
          ]),
      ),
    ),
  },
);

interface Case {
  readonly change: Change;
  readonly expected: (before: readonly unknown[]) => readonly unknown[];
  /** Whether comments may go. */
  readonly isTaking: boolean;
}

/** A change of a mapping, and what it makes of what others read there. */
function ofMapping(mapping: Mapping, path: Path, value: NewValue, which: number, kind: number): Case {
  const keys = mapping.pairs.map(({ key }) => key.text);
  const key = keys[which % keys.length] ?? '';
  const own = (change: (value: Record<string, unknown>) => unknown) => (before: readonly unknown[]) =>
    replaced(before, path, (each) => change(each as Record<string, unknown>)) as readonly unknown[];
  if (kind % 4 === 0)
    return {
      change: { kind: 'removePair', mapping, key },
      expected: own(({ [key]: _, ...rest }) => rest),
      isTaking: true,
    };
  if (kind % 4 === 1)
    return {
      change: { kind: 'comment', mapping, key, text: '批注（张三）：核对' },
      expected: (before) => before,
      isTaking: true,
    };
  if (kind % 4 === 2)
    return {
      change: { kind: 'setPair', mapping, key: '新', value, after: key },
      expected: own((before) =>
        Object.fromEntries(
          Object.entries(before).flatMap(([each, old]): [string, unknown][] =>
            each === key
              ? [
                  [each, old],
                  ['新', plain(value)],
                ]
              : [[each, old]],
          ),
        ),
      ),
      isTaking: false,
    };
  return {
    change: { kind: 'setPair', mapping, key, value },
    expected: own((before) => ({ ...before, [key]: plain(value) })),
    isTaking: true,
  };
}

function ofList(list: List, path: Path, value: NewValue, which: number, kind: number): Case {
  const { items } = list;
  const at = which % Math.max(items.length, 1);
  const item = items[at];
  const own = (change: (value: readonly unknown[]) => unknown) => (before: readonly unknown[]) =>
    replaced(before, path, (each) => change(each as readonly unknown[])) as readonly unknown[];
  if (kind % 4 === 0 && item)
    return {
      change: { kind: 'removeItem', list, item },
      expected: own((before) => before.filter((_, i) => i !== at)),
      isTaking: true,
    };
  if (kind % 4 === 1)
    return {
      change: { kind: 'insertItem', list, value, ...(item && which % 3 > 0 ? { after: item } : {}) },
      expected: own((before) => {
        const place = item && which % 3 > 0 ? at + 1 : 0;
        return [...before.slice(0, place), plain(value), ...before.slice(place)];
      }),
      isTaking: false,
    };
  if (kind % 4 === 2 && item)
    return {
      change: { kind: 'set', node: item, value },
      expected: own((before) => before.map((each, i) => (i === at ? plain(value) : each))),
      isTaking: true,
    };
  return { change: { kind: 'set', node: list, value }, expected: own(() => plain(value)), isTaking: true };
}

const runs = Number(process.env.KUAIBAO_RUNS ?? 1000);

it('makes any change of lists and mappings, and no other', () => {
  const refused: string[] = [];
  let made = 0;
  fc.assert(
    fc.property(fileText, values, fc.nat(), fc.nat(), fc.nat(), (text, value, place, which, kind) => {
      const file = fileOf(text);
      const all = soundRoots(file)?.flatMap((root, i) => collections(root, [i])) ?? [];
      const chosen = all[place % Math.max(all.length, 1)];
      if (!chosen) return;
      const { node, path } = chosen;
      const { change, expected, isTaking } =
        node.kind === 'list'
          ? ofList(node, path, value, which, kind)
          : ofMapping(node, path, value, which, kind);
      const changed = changeValues(file, vocabulary, [change]);
      const why = changed.refused[0]?.obstacle;
      if (why !== undefined) {
        if (why !== 'nothingLeft')
          refused.push(
            JSON.stringify({ why, text, change }, (key, each: unknown) =>
              key === 'file' ? undefined : each instanceof Map ? Object.fromEntries(each) : each,
            ),
          );
        return;
      }
      made++;
      expect(even(asOthersRead(changed.file))).toEqual(even(expected(asOthersRead(file))));
      if (!isTaking) expect(comments(changed.file)).toEqual(comments(file));
      if (text.includes('\r\n')) expect(changed.file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    }),
    { numRuns: runs },
  );
  expect(refused).toEqual([]);
  expect(made).toBeGreaterThan(runs / 2);
});
