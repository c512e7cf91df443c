import { describe, expect, it } from 'vitest';
import { formOf, signOf, titleOf } from '../../src/prose/character/mark-table.js';
import { fileOf, findings, isSafe, mended, wordsAt } from './prose.js';
import { rightTexts, wrongTexts } from './prose-cases.js';

wrongTexts('character/look-alike', [
  ['镇长强调∶要抓清淤。', '∶', '镇长强调：要抓清淤。'],
  ['镇长强调︰要抓巡河。', '︰', '镇长强调：要抓巡河。'],
  ['坚持″河长″治河。', '″', '坚持“河长”治河。'],
  ['每亩增产1﹒2公斤。', '﹒', '每亩增产1.2公斤。'],
  ['清淤工作﹣﹣护河的基础。', '﹣﹣', '清淤工作——护河的基础。'],
  ['清淤工作−−护河的基础。', '−−', '清淤工作——护河的基础。'],
  ['全镇划出′责任田′。', '′', '全镇划出“责任田”。'],
  ['他说：“这是′责任田′。”', '′', '他说：“这是‘责任田’。”'],
  ["推行``河长制''管理。", '``', '推行“河长制”管理。'],
  ['学习≪防汛条例≫。', '≪', '学习《防汛条例》。'],
  ['学习«防汛条例»。', '«', '学习《防汛条例》。'],
  ['每批15‑30件。', '‑', '每批15-30件。'],
  ['雨衣、雨靴、手电筒┄┄摆放整齐。', '┄┄', '雨衣、雨靴、手电筒……摆放整齐。'],
  ['占比为35﹪。', '﹪', '占比为35%。'],
]);

rightTexts('character/look-alike', {
  'character/look-alike': [
    '县队以3∶2获胜，9∶30开赛，比例尺为1∶500。',
    '水泥∶砂∶碎石=1∶2∶3，水泥∶砂为1∶3。',
    '北纬30°15′20″，管径6″，屏幕为55″。',
    '最低气温−5℃，增速−0.3%，型号为A‑3、Wi‑Fi。',
    '收益≫成本，x≪y。',
    '路线为A→B，约合1⁄2，风速3 m∕s。',
    "It's a pilot project.",
    '展出法文书«La Peste»。',
  ],
});

it('finds each of several in one paragraph, and mends them all', () => {
  const text = '镇长强调∶坚持″河长″治河、〝民间河长〞护河﹣﹣河畅水清。';
  const found = findings('character/look-alike', text);
  expect(wordsAt(found)).toBe('∶|″|〝|〞|﹣﹣');
  expect(mended(found, text)).toBe(fileOf('镇长强调：坚持“河长”治河、“民间河长”护河——河畅水清。'));
});

describe('each form and sign of a mark', () => {
  const table = [...formOf, ...signOf].map(([wrong, right]) => [wrong, right] as const);

  it.each(table)('%s is told between Chinese words, and %s is put for it', (wrong, right) => {
    const text = `全镇清淤${wrong}河道畅通。`;
    const found = findings('character/look-alike', text);
    expect(found).toHaveLength(1);
    expect(isSafe(found)).toBe(true);
    expect(mended(found, text)).toBe(fileOf(`全镇清淤${right}河道畅通。`));
  });

  it('holds a mark once, and never one that it puts', () => {
    const wrong = [...formOf.keys(), ...signOf.keys(), ...titleOf.keys()];
    expect(wrong.filter((mark, i) => wrong.indexOf(mark) !== i)).toEqual([]);
    const right = new Set([...formOf.values(), ...signOf.values(), ...titleOf.values()]);
    expect(wrong.filter((mark) => right.has(mark))).toEqual([]);
  });

  it('is what Unicode calls the same mark, where Unicode calls it any', () => {
    const odd = [...formOf].filter(([wrong, right]) => {
      const normal = wrong.normalize('NFKC');
      return normal !== wrong && normal !== right && normal !== right.normalize('NFKC');
    });
    // Corner brackets of upright text are quotation marks in a line; a small point is a full stop.
    expect(odd.map(([wrong]) => wrong).join('')).toBe('﹁﹂﹃﹄﹒｟｠｢｣');
  });
});
