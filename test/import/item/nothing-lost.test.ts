import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '../../../src/bulletin/read-bulletin.js';
import { itemsOf } from '../../../src/import/item/items-of.js';
import type { OriginalBlock } from '../../../src/import/original.js';

const office = new URL('cases/bulletin.yaml', import.meta.url);
const { value: bulletin } = readBulletin({ path: 'bulletin.yaml', text: readFileSync(office, 'utf8') });

const words = fc.stringMatching(/^[一-龥]{3,18}$/u);
const unit = fc.constantFrom('栗坞镇', '县住建局', '水务局', '望禾街道办事处', '云雀镇');
const line = fc.oneof(
  words,
  words.map((each) => `${each}。`),
  fc.tuple(words, words).map(([a, b]) => `${a}，${b}。`),
  fc.tuple(words, unit).map(([a, b]) => `${a}。（${b}）`),
  fc.tuple(words, unit, words).map(([a, b, c]) => `${a}。（${b}　${c}）`),
  fc
    .tuple(fc.constantFrom('标题', '单位', '栏 目', '陪同', '日期', '正文', '审核人', '电话'), words)
    .map(([a, b]) => `${a}：${b}`),
  fc.tuple(fc.nat(12), words).map(([a, b]) => `${a}.${b}`),
  fc.tuple(unit, words).map(([a, b]) => `${a}：${b}`),
  unit,
  fc.constantFrom(
    '2024年3月14日',
    '3月4日',
    '—————',
    '【基层经验】',
    '各位领导：',
    '现将情况汇报如下：',
    '此致',
  ),
  fc.tuple(words, words).map(([a, b]) => `${a}\n${b}`),
);
const block: fc.Arbitrary<OriginalBlock> = fc.oneof(
  { weight: 6, arbitrary: line.chain(paragraph) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map(table),
  },
);

function paragraph(text: string): fc.Arbitrary<OriginalBlock> {
  return fc.record({ align: fc.constantFrom('left', 'centre', 'right'), isBold: fc.boolean() }).map(
    (look): OriginalBlock => ({
      kind: 'paragraph',
      text,
      ...look,
      place: { kind: 'paragraph', number: 1 },
    }),
  );
}

function table(rows: readonly (readonly string[])[]): OriginalBlock {
  const cells = rows.map((row) => row.map((text) => ({ text })));
  return { kind: 'table', rows: cells, headRows: 0, place: { kind: 'table', number: 1 } };
}

describe('items of an original', () => {
  it('lose no 汉字 of it: each stands in a value, the reason for one, or a finding', () => {
    if (!bulletin) throw new Error('bulletin.yaml of the cases cannot be read');
    const context = { bulletin, earlier: new Map(), folders: [], stem: '稿' };
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('docx', 'mail', 'text'),
        (blocks, kind) => {
          const mail = kind === 'mail' ? { mail: { sender: '', subject: '' } } : {};
          const found = itemsOf({ name: '稿.docx', kind, blocks, findings: [], ...mail } as never, context);
          const left = JSON.stringify(found).replace(/\\n|[\s\u3000]/gu, '');
          for (const written of blocks.flatMap(textsIn))
            for (const [run] of written.matchAll(/[一-龥]{3,}/gu))
              if (!left.includes(run)) expect({ run, left }).toBe(undefined);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** The texts of a block, but for labels. */
function textsIn(block: OriginalBlock): readonly string[] {
  const texts =
    block.kind === 'paragraph'
      ? [block.text]
      : block.kind === 'table'
        ? block.rows.flatMap((row) => row.map(({ text }) => text))
        : [];
  return texts.flatMap((text) => text.split('\n')).map((text) => text.replace(/^[一-龥 ]{2,3}：/u, ''));
}
