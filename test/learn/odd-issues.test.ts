import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../src/import/original.js';
import { learn } from '../../src/learn/learn.js';
import { recompiled } from '../../src/session/recompiled.js';
import { learnedFiles } from './old-issues.js';

/** Lines of which old issues are made, in whatever order. */
const lines = [
  '第5期',
  '（第6期）',
  '2025年增刊第3期（总第18期）',
  '栖云县信息',
  '栖云县委办公室　2025年4月9日',
  '二〇二五年四月九日',
  '签发人：闻人远　李见微',
  '机密★1年',
  '要　目',
  '编者按：现刊发部分做法。',
  '【重点工作】',
  '【简　讯】',
  '【平安建设】县公安局：近日，开展巡查。',
  '★基层动态',
  '石桥镇修通水渠',
  '石桥镇修通水渠　4月8日，石桥镇修通水渠3公里。（石桥镇）',
  '程望舒8日到石桥镇调研 顾长庚参加。4月8日，程望舒查看水渠。',
  '一、基本做法',
  '1.甲',
  '石桥镇把闲置宅基地改造成菜园23处，由村民认领耕种，收成归各家',
  '县教育局：启动检查。县民政局：发放补贴。',
  '（石桥镇）',
  '（见附件）',
  '石桥镇',
  '图1　水渠',
  '| 村 | 户 |',
  '|---|---|',
  '| 东村 | 12 |',
  '附件：1.名单',
  '2.办法',
  '附件1',
  '市长　卓砚舟　2025年4月3日',
  '请各地参照。',
  '编辑：林疏影　校对：何其远',
  '编辑 林疏影  校对 何其远',
  '报：市委',
  '共印80份',
  '电话：0100-1234567',
  '栖云县委办公室　2025年4月10日印发',
  '— 3 —',
  '**',
];

const issue = fc.array(fc.constantFrom(...lines), { maxLength: 30 }).map(
  (chosen): Original => ({
    name: '旧刊.txt',
    kind: 'text',
    blocks: chosen.map((text, i) => ({
      kind: 'paragraph',
      text,
      place: { kind: 'line', number: i + 1 },
    })),
    findings: [],
  }),
);

describe('old issues that are put together as they should not be', () => {
  it('are learnt of, and every word that is not printed again is told', () => {
    fc.assert(
      fc.property(issue, (original) => {
        const learned = learn([original]);
        const files = learnedFiles(learned);
        const found = [...learned.findings, ...recompiled(learned, files)];
        if (learned.issues.length === 0) {
          expect(found.map(({ code }) => code)).toEqual(['learn/unreadable']);
          return;
        }
        const written = [...files.values()].map(String).join('').replace(/\s+/gu, '');
        const isTold = found.some(({ code }) => code === 'learn/difference');
        const lost = original.blocks.flatMap((block) =>
          block.kind === 'paragraph' ? [...block.text.matchAll(/[一-鿿]{2,}/gu)].map(([word]) => word) : [],
        );
        const isWhole = lost.every((word) => written.includes(word));
        expect(isWhole || isTold).toBe(true);
      }),
    );
  });
});
