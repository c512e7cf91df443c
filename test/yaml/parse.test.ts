import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { spanWithin } from '../../src/source/text.js';
import type { Node } from '../../src/yaml/node.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { writeBlock, writeScalar } from '../../src/yaml/write.js';

function parse(text: string, keys: readonly string[] = []) {
  const vocabulary = {
    keys: new Set(keys),
    outermost: new Set(keys),
    prose: new Set(['正文']),
    otherNames: new Set<string>(),
    hasSeparators: true,
  };
  return parseYaml({ path: 'a.yaml', text }, vocabulary);
}

function plain(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plain(value)]));
}

function scalars(node: Node | undefined): readonly Extract<Node, { kind: 'scalar' }>['value'][] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node.value];
  return node.kind === 'list'
    ? node.items.flatMap(scalars)
    : node.pairs.flatMap(({ value }) => scalars(value));
}

/** Every character of every value must be found where the value says it stands; folded line ends and escapes excepted. */
function expectPlaces(text: string, escaped: boolean): void {
  for (const root of parse(text).roots) {
    for (const value of scalars(root)) {
      for (let i = 0; i < value.text.length; i++) {
        const char = value.text[i] ?? '';
        const { start } = spanWithin(value, i, i + 1);
        const written = text[start] ?? '';
        if (/\s/u.test(char)) expect(written === '' || /[\s\\]/u.test(written)).toBe(true);
        else expect(escaped && written === '\\' ? char : written).toBe(char);
      }
    }
  }
}

describe('parseYaml', () => {
  it('keeps every scalar as written', () => {
    const { roots } = parse('a: 0102\nb: null\nc: ~\nd: 1e3\ne: yes\nf:\ng: ""\n');
    expect(roots.map(plain)).toEqual([
      { a: '0102', b: 'null', c: '~', d: '1e3', e: 'yes', f: undefined, g: '' },
    ]);
  });

  it('reads several documents and passes over empty ones', () => {
    expect(parse('---\na: 1\n---\n# nothing\n---\na: 2\n---\n').roots.map(plain)).toEqual([
      { a: '1' },
      { a: '2' },
    ]);
  });

  it('knows where each character of a value was written, in every style', () => {
    expectPlaces(
      "a: |\n  甲乙\n\n    丙 丁\n  戊\nb: >-\n  己庚\n  辛\nc: 壬\n  癸\nd: \"甲\\u4e59 \\\n   丙\"\ne: '丁''戊'\n",
      true,
    );
    expectPlaces('a: |\r\n  甲乙\r\n  丙丁\r\nb: 戊\r\n', false);
    expectPlaces('- a: |2\n    甲\n   乙\n', false);
  });

  it('knows the places in whatever a YAML writer writes', () => {
    const text = fc
      .string({
        unit: fc.constantFrom('甲', '，', '“', ' ', ':', '#', "'", '"', '\n', 'a', '-', '𠮷'),
        maxLength: 60,
      })
      .filter((value) => value.trim() !== '');
    const styles = fc.constantFrom(
      'PLAIN',
      'QUOTE_DOUBLE',
      'QUOTE_SINGLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ) as fc.Arbitrary<'PLAIN'>;
    fc.assert(
      fc.property(text, styles, fc.integer({ min: 20, max: 90 }), (value, defaultStringType, lineWidth) => {
        const written = stringify({ 正文: value, 备注: 'x' }, { defaultStringType, lineWidth });
        const { roots, diagnostics } = parse(written);
        expect(diagnostics).toEqual([]);
        expect(roots.map(plain)).toEqual([{ 正文: value, 备注: 'x' }]);
        expectPlaces(written, true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds references and tags, which are no text', () => {
    const { diagnostics } = parse('a: &x 甲\nb: *x\nc: !date 2024-01-01\n');
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('structure/yaml-feature'));
  });

  it('ends with a finding however deep the input', () => {
    const { diagnostics } = parse(`${'['.repeat(20000)}`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['structure/too-deep']);
  });

  it('says nothing of colons that belong to the text', () => {
    const text = '正文: |\n  会议强调：要做到\n  报：甲\n标题: 甲：乙\n备注: 一行\n  要求：二行\n';
    expect(parse(text, ['正文', '标题', '备注', '报', '要求']).diagnostics).toEqual([]);
  });

  it('never throws on mangled input', () => {
    const seed = '单位: 甲镇\n栏目: 简讯/文明\n正文: |\n  一、“甲”\n  乙\n---\n- a\n- {b: [c]}\n';
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(seed.length),
            fc.constantFrom('', '"', '[', '\t', '：', '　', '&a', '*a', '|', '\n  ', '? '),
          ),
        ),
        (edits) => {
          let text = seed;
          for (const [at, piece] of edits) text = text.slice(0, at) + piece + text.slice(at + 1);
          for (const { span } of parse(text, ['单位', '栏目', '正文']).diagnostics) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('writing', () => {
  it('writes what reads back as it was', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '：', ':', ' ', '#', '-', '"', "'", '1', '[', '&', '“'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (value) => {
        expect(parse(`标题: ${writeScalar(value)}\n`).roots.map(plain)).toEqual([{ 标题: value }]);
      }),
      { numRuns: 500 },
    );
    expect(parse(`正文: ${writeBlock('一行\n\n 二行: #三')}\n`).roots.map(plain)).toEqual([
      { 正文: '一行\n二行: #三\n' },
    ]);
  });
});
