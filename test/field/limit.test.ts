import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from '../rule/proof-office.js';

const path = 'issues/0001/稿件.yaml';

function found(headline: string, body: string): readonly (readonly string[])[] {
  const text = `单位: 青鹭镇\n栏目: 工作动态\n标题: ${headline}\n日期: 2026-03-10\n正文: |\n${body}`;
  return checkFiles({ ...officeFiles(), [path]: text })
    .filter(({ code }) => code.startsWith('structure/'))
    .map(({ code, message, hint }) => [code, message, ...(hint === undefined ? [] : [hint])]);
}

const paragraph = '  全镇清理河道。\n';

describe('what no text could be', () => {
  it('is a line of more than 5000 characters', () => {
    expect(found('甲'.repeat(5000), paragraph)).toEqual([]);
    expect(found('甲'.repeat(5001), paragraph)).toEqual([
      [
        'structure/too-large',
        '“标题”有5001个字符，超过上限5000个',
        '请精简；确实需要时，用环境变量 KUAIBAO_MAX_LINE_LENGTH 放宽',
      ],
    ]);
  });

  it('is a body of more than 20000 lines', () => {
    expect(found('青鹭镇清淤', paragraph.repeat(20_000))).toEqual([]);
    expect(found('青鹭镇清淤', paragraph.repeat(20_001))).toEqual([
      [
        'structure/too-large',
        '“正文”有20001行，超过上限20000行',
        '请精简；确实需要时，用环境变量 KUAIBAO_MAX_PARAGRAPHS 放宽',
      ],
    ]);
  });
});
