import { describe, expect, it } from 'vitest';
import { type Case, fileOf, findings, isSafe, mended, wordsAt } from './prose.js';

interface Table {
  readonly code: string;
  readonly wrong: readonly Case[];
  /** Texts that look wrong and are not. */
  readonly right: readonly string[];
}

const tables: readonly Table[] = [
  {
    code: 'sequence/ordinal-mark',
    wrong: [
      ['1、清淤1.2万亩。\n2、固堤。', '1、|2、', '1.清淤1.2万亩。\n2.固堤。'],
      [
        '一.主要做法\n清淤。\n二.主要成效\n排水通畅。',
        '一.|二.',
        '一、主要做法\n清淤。\n二、主要成效\n排水通畅。',
      ],
      ['1．清淤。\n2.固堤。', '1．', '1.清淤。\n2.固堤。'],
      ['会议要求：1、清淤；2、固堤。', '1、|2、', '会议要求：1.清淤；2.固堤。'],
    ],
    right: [
      '1、2号楼完成改造。\n3、4号楼正在改造。',
      '3、4月份雨水集中。',
      '1.清淤1.2万亩。\n2.固堤。',
      '一、二等奖各3名。\n三等奖6名。',
      '获奖名单：一、二等奖各3名；三、四等奖各6名。',
      '1、清淤。',
      '3.12植树节当天，种树1200株。\n2.6万亩桑园追肥。',
    ],
  },
  {
    code: 'sequence/mark-after-brackets',
    wrong: [
      ['（一）、清淤。\n（二）固堤。', '（一）、', '（一）清淤。\n（二）固堤。'],
      ['（1）.清淤。\n（2）.固堤。', '（1）.|（2）.', '（1）清淤。\n（2）固堤。'],
    ],
    right: [
      '（一）清淤。\n（二）固堤。',
      '各村（社区）、各部门：\n（一）清淤。\n（二）固堤。',
      '按照附件（一）、附件（二）执行。',
      '（一）、清淤工作。',
      '依据第三条（一）、（二）两项办理。',
    ],
  },
  {
    code: 'sequence/level-skipped',
    wrong: [
      ['一、水利\n1.清淤。\n2.固堤。\n二、防汛\n储备沙袋。', '1.'],
      [
        '一、机制\n（一）健全责任制。\n1.县级包镇。\n2.镇级包村。\n（二）健全评价制。\n二、成效\n1.路好走了。\n2.灯亮了。',
        '1.',
      ],
    ],
    right: [
      '一、水利\n（一）清淤。\n（二）固堤。\n二、防汛\n储备沙袋。',
      '一、水利\n主要有：1.清淤；2.固堤。\n二、防汛\n储备沙袋。',
      '一、水利\n重点推进以下项目：\n1.清淤。\n2.固堤。\n二、防汛\n储备沙袋。',
      '1.清淤。\n2.固堤。',
      '（一）清淤。\n1.清干渠。\n2.清支渠。\n（二）固堤。',
    ],
  },
  {
    code: 'sequence/broken-numbering',
    wrong: [
      ['一、水利\n清淤。\n三、防汛\n备沙。', '三、', '一、水利\n清淤。\n二、防汛\n备沙。'],
      ['1.登记。\n2.分类。\n2.跟踪。', '2.', '1.登记。\n2.分类。\n3.跟踪。'],
      ['1.登记。\n3.分类。\n4.跟踪。', '3.', '1.登记。\n2.分类。\n3.跟踪。'],
      ['（一）甲。\n（三）乙。', '（三）', '（一）甲。\n（二）乙。'],
      ['二、水利\n清淤。\n三、防汛\n备沙。', '二、', '一、水利\n清淤。\n二、防汛\n备沙。'],
      ['会议要求：1.清淤；2.固堤；4.栽树。', '4.', '会议要求：1.清淤；2.固堤；3.栽树。'],
    ],
    right: [
      '一、水利\n1.清淤。\n2.固堤。\n二、防汛\n1.备沙。\n2.值守。',
      '一、水利\n1.清淤。\n2.固堤。\n二、防汛\n3.备沙。\n4.值守。',
      '（一）清淤。\n1.甲渠。\n2.乙渠。\n（二）固堤。',
      '一、水利\n（一）清淤。\n（二）固堤。\n二、防汛\n（一）备沙。\n（二）值守。',
      '依照规定：（一）清淤；（三）固堤。',
      '十、甲\n乙。',
      '1.登记。\n（2）分类。\n3.跟踪。',
      '2.6万亩桑园追肥。\n4.8万亩稻田灌水。',
      '（一）班种树30株。\n（三）班种树20株。',
      '一、三季度降雨偏多。\n三、四季度降雨偏少。',
    ],
  },
  {
    code: 'sequence/heading-end',
    wrong: [
      ['一、水利\n清淤。\n二、防汛。\n备沙。', '。', '一、水利\n清淤。\n二、防汛\n备沙。'],
      ['一、水利。\n清淤。\n二、防汛。\n备沙。', '。|。', '一、水利\n清淤。\n二、防汛\n备沙。'],
      ['一、“治水”\n清淤。\n二、“防汛。”\n备沙。', '。', '一、“治水”\n清淤。\n二、“防汛”\n备沙。'],
    ],
    right: [
      '一、水利。清淤。\n二、防汛。备沙。',
      '一、清淤。\n二、固堤。',
      '一、清淤12公里。\n用工300人。\n二、固堤3处。\n用石200方。',
      '（一）定规矩。开了三次会。\n（二）定标准。\n1.一级，每平方米三角。\n2.二级，每平方米八角。\n（三）定考核。每季一次。',
      '一、为什么治水？\n缺水。\n二、怎么治水？\n节水。',
    ],
  },
  {
    code: 'points/broken-sequence',
    wrong: [
      ['会议强调，一要清淤，二是固堤，三是栽树。', '二是', '会议强调，一要清淤，二要固堤，三要栽树。'],
      ['一是清淤。三是固堤。', '三是', '一是清淤。二是固堤。'],
      ['一是清淤。二是固堤。二是栽树。', '二是', '一是清淤。二是固堤。三是栽树。'],
      ['第一，清淤。第三，固堤。', '第三', '第一，清淤。第二，固堤。'],
      [
        '一要清淤。\n二要固堤。\n三是栽树。\n四是值守。',
        '三是',
        '一要清淤。\n二要固堤。\n三要栽树。\n四要值守。',
      ],
      ['办事要一是一、二是二。一要清淤，二要固堤，四要栽树。', '四要'],
    ],
    right: [
      '会议强调，一要清淤。一是清干渠，二是清支渠。二要固堤。',
      '写调查报告，要求一是一、二是二。',
      '事故的三要素都已查明，二要点也已核对。',
      '第一书记到村里，第三书记未到。',
      '一手抓清淤，一手抓固堤。',
      '一是清淤。二抓固堤。三是栽树。',
      '程望舒要求：一要清淤。二要固堤。黎景行要求：一是栽树。二是值守。',
      '一是人手不够，一是经费不足。',
      '一是清淤，二是固堤，三是栽树。首先要值守，二是巡查，三是备沙。',
      '一是清淤，要做到：一要早，二要实。二是固堤。第一，备石料。第二，备沙袋。三是栽树。',
    ],
  },
  {
    code: 'points/end-marks',
    wrong: [
      ['一是清淤；二是固堤，三是栽树。', '二是', '一是清淤；二是固堤；三是栽树。'],
      ['一要清淤；\n二要固堤。\n三要栽树。', '二要', '一要清淤；\n二要固堤；\n三要栽树。'],
      ['一是清淤；二是固堤；三是栽树；', '三是', '一是清淤；二是固堤；三是栽树。'],
      [
        '一是清淤。\n二是固堤。\n三是栽树，\n四是值守。',
        '三是',
        '一是清淤。\n二是固堤。\n三是栽树。\n四是值守。',
      ],
    ],
    right: [
      '一是清淤；二是固堤；三是栽树。',
      '一是清淤，二是固堤，三是栽树。',
      '一是清淤。先清干渠。二是固堤。三是栽树。',
      '一是清淤，不留死角；二是固堤，不留隐患。',
      '一是清淤，二是固堤。',
      '一是清淤；二是固堤；三是栽树。下一步，还要值守；',
      '一是清淤。先清干渠；二是固堤。三是栽树。',
    ],
  },
];

describe.each(tables)('$code', ({ code, wrong, right }) => {
  it.each(wrong.map((each) => ({ text: each[0], each })))('finds $text', ({ each: [text, at, to] }) => {
    const found = findings(code, text);
    expect(wordsAt(found)).toBe(at);
    if (to) expect(mended(found, text)).toBe(fileOf(to));
  });

  it.each(right)('passes %s', (text) => {
    expect(wordsAt(findings(code, text))).toBe('');
  });
});

describe('renumbering', () => {
  it('is safe where a number stands twice over different items', () => {
    expect(isSafe(findings('sequence/broken-numbering', '1.登记。\n2.分类。\n2.跟踪。'))).toBe(true);
    expect(isSafe(findings('sequence/broken-numbering', '1.登记。\n2.分类。\n2.跟踪。\n3.回访。'))).toBe(
      true,
    );
  });

  it.each([
    '一、登记\n甲。\n二、分类\n乙。\n四、跟踪\n丙。',
    '（一）登记。\n（三）分类。',
    '1.登记。\n3.分类。\n4.跟踪。',
  ])('is not safe where an item may be lost: %s', (text) => {
    const found = findings('sequence/broken-numbering', text);
    expect(found.map(({ fix }) => fix?.safe)).toEqual([false]);
    expect(found[0]?.hint).toContain('漏了一项');
  });

  it.each([
    '1.登记。\n1.分类。\n2.跟踪。',
    '1.登记。\n2.分类。\n2.分类。',
    '1.登记。\n2.分类。\n2.跟踪。\n4.回访。',
  ])('is not safe where the number that stands twice may be right: %s', (text) => {
    expect(isSafe(findings('sequence/broken-numbering', text))).toBe(false);
  });

  it('is not safe where the first is missing, or several depart', () => {
    expect(isSafe(findings('sequence/broken-numbering', '2.登记。\n3.分类。'))).toBe(false);
    expect(isSafe(findings('sequence/broken-numbering', '1.登记。\n3.分类。\n5.跟踪。'))).toBe(false);
  });

  it('goes with mending the marks behind the ordinals', () => {
    const text = '1、登记。\n3、分类。';
    const found = [
      ...findings('sequence/ordinal-mark', text),
      ...findings('sequence/broken-numbering', text),
    ];
    expect(mended(found, text)).toBe(fileOf('1.登记。\n2.分类。'));
  });
});

describe('a stop behind a heading', () => {
  it('is taken away safely where another heading of the level has none', () => {
    expect(isSafe(findings('sequence/heading-end', '一、水利\n清淤。\n二、防汛。\n备沙。'))).toBe(true);
    expect(isSafe(findings('sequence/heading-end', '一、水利。\n清淤。\n二、防汛。\n备沙。'))).toBe(false);
  });
});

describe('a heading on a line of its own', () => {
  it.each([
    '一、水利建设\n清淤。\n二、防汛准备\n备沙。',
    '一、坚持问题导向、目标导向、结果导向相统一，推动全镇水利建设再上新台阶再创新业绩\n清淤。\n二、防汛\n备沙。',
    '（一）干流\n1.上游\n清淤12公里。\n2.下游\n固堤3处。',
  ])('needs no end mark and goes on nowhere: %s', (text) => {
    expect(wordsAt(findings('paragraph/end-mark', text))).toBe('');
    expect(wordsAt(findings('paragraph/broken-line', text))).toBe('');
  });
});
