import { describe, expect, it } from 'vitest';
import { checkFiles, filesFor } from './proof-office.js';

function found(lines: readonly string[]): readonly string[] {
  return checkFiles(filesFor(lines.join('\n'))).map(({ code, message }) => `${code} ${message}`);
}

describe('a verse', () => {
  it.each([
    [
      'in quotation marks',
      ['他写道：', '“一根银线挂山腰，', '两脚泥巴过石桥。', '莫问家住何处是，', '灯火亮处即吾巢。”'],
    ],
    [
      'of free lines',
      [
        '新兵写下诗句：',
        '“桥上的弹孔，',
        '是历史没有合上的眼睛；',
        '我走过去，',
        '脚步不由得轻一些，',
        '再轻一些。”',
      ],
    ],
    [
      'of lines with two halves',
      [
        '打竹板，响连环，今天不把别的谈，',
        '单说咱们清河村，四件宝贝摆眼前。',
        '头件宝，是清泉，龙头一拧水哗然，',
        '二件宝，是路宽，三轮开到院门边。',
      ],
    ],
    [
      'is a couplet',
      ['村民写了一副对联：', '上联：省下酒钱栽果树', '下联：留些情意与乡邻', '横批：礼轻义重'],
    ],
    [
      'is a diary',
      ['3月4日 雪', '今天和战友一起清理了沟渠。', '5月22日　星期五　晴　海拔4300米', '沟渠通水了。'],
    ],
  ])('%s has no finding', (_, lines) => {
    expect(found(lines)).toEqual([]);
  });

  it('is no excuse for a quotation that is not closed', () => {
    expect(
      found(['他写道：', '“一根银线挂山腰，', '两脚泥巴过石桥。', '全镇继续清淤，年底前全部完成。']),
    ).toEqual(['punctuation/unpaired ““”没有与它成对的“””']);
  });

  it('is no excuse for a sentence that a line break tears', () => {
    expect(found(['全镇组织机械12台、人员六十余名，', '清理河道12公里。']).length).toBeGreaterThan(0);
  });
});

describe('one thing after the other', () => {
  it.each(['他把一颗螺栓一颗螺栓拧紧。', '老人一个字一个字地念。'])('is not written twice: %s', (text) => {
    expect(found([text])).toEqual([]);
  });

  it.each(['全县安全生产形势安全生产形势平稳。', '河道保洁员河道保洁员上岗。'])('is not %s', (text) => {
    expect(found([text])).toHaveLength(1);
  });
});

it('takes one who answers for no first colon', () => {
  expect(found(['问：何时通水？', '答：《灌区管理办法》规定：“五月一日通水。”'])).toEqual([]);
});
