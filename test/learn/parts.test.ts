import { describe, expect, it } from 'vitest';
import type { OriginalTable } from '../../src/import/original.js';
import { readBriefs } from '../../src/learn/briefs.js';
import { colophonStart, readColophon } from '../../src/learn/colophon.js';
import { entryEnd } from '../../src/learn/contributor.js';
import { attendeesIn, runInHeadline } from '../../src/learn/headline.js';
import { mastheadLength, readMasthead } from '../../src/learn/masthead.js';
import { peopleBehindPosts, peopleIn, peopleWith, postBefore } from '../../src/learn/person-name.js';
import { orderBy } from '../../src/learn/precedence.js';
import { readDay } from '../../src/learn/printed-day.js';
import { type PrintedLine, printedPieces } from '../../src/learn/printed-line.js';
import { tellDifferences } from '../../src/learn/tell-differences.js';
import { looksLikeUnit } from '../../src/prose/name/unit-name.js';

function linesOf(...texts: readonly string[]): readonly PrintedLine[] {
  return texts.map((text, i) => ({
    kind: 'line',
    text,
    isBehindBlank: false,
    isIndented: false,
    place: { kind: 'line', number: i + 1 },
  }));
}

describe('a masthead', () => {
  it('has its parts on lines of their own, or several on one', () => {
    const parted = linesOf(
      '栖云县创建工作',
      '工作快报',
      '第8期',
      '栖云县创建办公室',
      '2025年3月6日',
      '【要闻】',
    );
    const joined = linesOf('栖云县创建工作 工作快报', '第8期　栖云县创建办公室　2025年3月6日', '【要闻】');
    expect([mastheadLength(parted), mastheadLength(joined)]).toEqual([5, 2]);
    const expected = {
      nameplate: ['栖云县创建工作', '工作快报'],
      numberText: '第8期',
      pattern: '第{期}期',
      issueNumber: 8,
      isSupplement: false,
      signatories: [],
      issuingOffice: '栖云县创建办公室',
      date: { iso: '2025-03-06', style: '不补零' },
    };
    expect(readMasthead(parted.slice(0, 5))).toEqual(expected);
    expect(readMasthead(joined.slice(0, 2))).toEqual(expected);
  });

  it.each([
    ['第127期', '第{期}期', 127, undefined, false],
    ['（第 12 期）', '（第{期}期）', 12, undefined, false],
    ['2025年第3期（总第61期）', '{年}年第{期}期（总第{总期}期）', 3, 61, false],
    ['2025年增刊第2期', '{年}年增刊第{期}期', 2, undefined, true],
  ])('has the number %s by a pattern', (words, pattern, issueNumber, serialNumber, isSupplement) => {
    expect(readMasthead(linesOf('信息', words))).toMatchObject({
      pattern,
      issueNumber,
      isSupplement,
      ...(serialNumber === undefined ? {} : { serialNumber }),
    });
  });

  it.each([
    ['2025年3月6日', { iso: '2025-03-06', style: '不补零' }],
    ['2025年03月06日', { iso: '2025-03-06', style: '补零' }],
    ['二〇二五年三月二十六日', { iso: '2025-03-26', style: '汉字' }],
    ['2025年12月16日', { iso: '2025-12-16' }],
    ['2025年2月30日', undefined],
  ])('tells how the day %s is printed, as far as it shows that', (words, day) => {
    expect(readDay(words)).toEqual(day);
  });
});

describe('a masthead in a table', () => {
  it('is read as lines, however many rows it has', () => {
    const place = { kind: 'table', number: 1 } as const;
    const cell = (text: string) => ({ text });
    const whole = (text: string) => [cell(text), { text: '', joins: 'left' } as const];
    const table: OriginalTable = {
      kind: 'table',
      rows: [
        whole('内部资料　注意保存'),
        whole('云 岭 政 务 快 报'),
        whole('第7期'),
        [cell('云岭县人民政府办公室'), cell('2026年3月13日')],
      ],
      headRows: 0,
      place,
    };
    const pieces = printedPieces({ name: '旧刊.docx', kind: 'docx', blocks: [table], findings: [] });
    const lines = pieces.filter((piece) => piece.kind === 'line');
    expect(readMasthead(lines.slice(0, mastheadLength(lines)))).toMatchObject({
      nameplate: ['云岭政务快报'],
      issueNumber: 7,
      issuingOffice: '云岭县人民政府办公室',
      retentionNotice: '内部资料　注意保存',
      date: { iso: '2026-03-13' },
    });
  });
});

describe('a colophon', () => {
  it('has labels that stand one to a line or several, with names that are spaced', () => {
    const lines = linesOf(
      '最后一段。（石桥镇）',
      '责任编辑：林　影　校对：何其远',
      '报：市委，市政府',
      '发：各乡镇，',
      '县直各部门　　共印80份',
      '电　话：0100-1234567　电子邮箱：a@b.example',
      '栖云县委办公室　2025年4月10日印发',
    );
    const start = colophonStart(lines);
    expect(start).toBe(1);
    expect(readColophon(lines.slice(start))).toEqual({
      signOff: [
        { label: '责任编辑', text: '林　影' },
        { label: '校对', text: '何其远' },
      ],
      distribution: [
        { label: '报', text: '市委，市政府' },
        { label: '发', text: '各乡镇，县直各部门' },
      ],
      printRun: '80',
      contact: [
        { label: '电话', text: '0100-1234567' },
        { label: '电子邮箱', text: 'a@b.example' },
      ],
      printingOffice: '栖云县委办公室',
      printingDate: { iso: '2025-04-10', style: '不补零' },
    });
  });

  it('may begin with labels of the office’s own', () => {
    const lines = linesOf('最后一段。', '编发：综合组　　电话：0100-1234567', '送：市委');
    expect(colophonStart(lines)).toBe(1);
    expect(readColophon(lines.slice(1))).toMatchObject({
      signOff: [{ label: '编发', text: '综合组' }],
      contact: [{ label: '电话', text: '0100-1234567' }],
      distribution: [{ label: '送', text: '市委' }],
    });
  });

  it('has labels in cells of their own', () => {
    const place = { kind: 'table', number: 1 } as const;
    const row = (...texts: readonly string[]) => texts.map((text) => ({ text }));
    const tables: readonly OriginalTable[] = [
      { kind: 'table', rows: [row('报', '市委'), row('抄　送：', '各部门')], headRows: 0, place },
      { kind: 'table', rows: [row('编辑：林疏影', '校对：何其远')], headRows: 0, place },
      { kind: 'table', rows: [row('村', '户'), row('东村', '12')], headRows: 1, place },
    ];
    const pieces = printedPieces({ name: '旧刊.docx', kind: 'docx', blocks: tables, findings: [] });
    expect(pieces.map((piece) => (piece.kind === 'line' ? piece.text : piece.kind))).toEqual([
      '报：\t市委',
      '抄　送：\t各部门',
      '编辑：林疏影\t校对：何其远',
      'table',
    ]);
    const lines = pieces.filter((piece) => piece.kind === 'line');
    expect(readColophon(lines).distribution).toEqual([
      { label: '报', text: '市委' },
      { label: '抄送', text: '各部门' },
    ]);
  });
});

describe('a headline that runs in', () => {
  it.each([
    ['石桥镇修通水渠　4月8日，石桥镇修通水渠。', '石桥镇修通水渠'],
    ['程望舒8日到石桥镇调研 顾长庚参加，镇负责同志陪同。查看水渠。', '程望舒8日到石桥镇调研'],
    ['石桥镇“修水渠 引清泉”活动启动 4月8日，活动启动。', '石桥镇“修水渠 引清泉”活动启动'],
    ['凝心聚力 共建家园 石桥镇开展清洁行动 4月8日，行动启动。', '凝心聚力 共建家园 石桥镇开展清洁行动'],
    ['◎青禾乡开通赶集班车。4月20日，班车开通。', '青禾乡开通赶集班车'],
    ['4月8日，石桥镇修通水渠。', undefined],
  ])('%s', (line, headline) => {
    expect(runInHeadline(line, new Set())?.headline).toBe(headline);
  });

  it('is the one that the issue lists, whatever blanks stand in it', () => {
    const known = new Set(['修水渠引清泉，石桥镇见实效']);
    expect(runInHeadline('修水渠 引清泉，石桥镇见实效 4月8日，水渠修通。', known)).toEqual({
      headline: '修水渠 引清泉，石桥镇见实效',
      rest: '4月8日，水渠修通。',
    });
  });

  it.each([
    ['顾长庚参加，县水利局负责同志陪同调研。查看水渠。', '顾长庚参加，县水利局负责同志陪同调研。'],
    [
      '常务副县长陶晏如主持，副县长檀予安作部署。会议听取汇报。',
      '常务副县长陶晏如主持，副县长檀予安作部署。',
    ],
    ['4月8日，县里举办培训，86名学员参加。', undefined],
    ['近日，志愿者走进社区，居民踊跃参加。', undefined],
  ])('may be followed by who took part: %s', (text, attendees) => {
    expect(attendeesIn(text)?.headline).toBe(attendees);
  });
});

describe('contributors', () => {
  it.each([
    ['水渠修通。（石桥镇）', ['石桥镇'], {}],
    ['水渠修通。（县水利局、石桥镇）', ['县水利局', '石桥镇'], {}],
    ['水渠修通。（石桥镇　李见微）', ['石桥镇'], { sender: '李见微' }],
    ['水渠修通。（石桥镇）（摘自《栖云日报》4月8日）', ['石桥镇'], { origin: '摘自《栖云日报》4月8日' }],
    ['验收办法印发（县水利局）', ['县水利局'], {}],
  ])('end %s', (text, contributors, rest) => {
    expect(entryEnd(text)).toMatchObject({ contributors, ...rest });
  });

  it.each(['名单附后。（见附件）', '水渠长（公里）', '修渠（含支渠）', '清单见下页。（清单附后）'])(
    'are not what stands in brackets in %s',
    (text) => {
      expect(entryEnd(text)).toBeUndefined();
    },
  );

  it.each([
    ['县水利局', true],
    ['石桥镇', true],
    ['县委宣传部', true],
    ['县创卫办', true],
    ['推进会', false],
    ['见附件', false],
    ['活动现场', false],
  ])('%s', (words, isUnit) => {
    expect(looksLikeUnit(words)).toBe(isUnit);
  });
});

describe('briefs', () => {
  it('are parted where a unit stands behind a sentence, not at what somebody says', () => {
    const text =
      '县教育局：4月7日，启动检查。会议强调：要抓实抓细。县公安局、石桥镇：近日，联合巡查。（转载自《栖云日报》）';
    const briefs = readBriefs(linesOf(text), { joined: [] });
    expect(briefs.map(({ contributors, body, origin }) => [contributors, body, origin])).toEqual([
      [['县教育局'], ['4月7日，启动检查。会议强调：要抓实抓细。'], undefined],
      [['县公安局', '石桥镇'], ['近日，联合巡查。'], '转载自《栖云日报》'],
    ]);
  });

  it('begin with the name of the unit that has done something, without a colon', () => {
    const briefs = readBriefs(
      linesOf(
        '县教育局4月7日举办运动会，参加30人。',
        '县委组织部组织开展培训。',
        '石桥镇，近日修通水渠。',
        '水渠长2公里。',
      ),
      { joined: [] },
    );
    expect(briefs.map(({ contributors, body }) => [contributors, body])).toEqual([
      [['县教育局'], ['4月7日举办运动会，参加30人。']],
      [['县委组织部'], ['组织开展培训。']],
      [['石桥镇'], ['近日修通水渠。水渠长2公里。']],
    ]);
  });
});

describe('people', () => {
  it.each([
    ['程望舒8日到石桥镇调研', ['程望舒']],
    ['顾长庚、陶晏如实地检查水渠', ['顾长庚', '陶晏如']],
    ['全县深入开展清洁行动', []],
    ['安全检查进校园', []],
    ['云岭乡检查山塘', []],
    ['高校调研组到石桥镇', []],
  ])('are named at the beginning of %s', (headline, people) => {
    expect(peopleIn(headline)).toEqual(people);
  });

  it('are named among those who took part, with posts or without', () => {
    expect(peopleWith('顾长庚参加，县委常委陶晏如，副县长檀予安作部署，县水利局负责同志陪同。')).toEqual([
      '顾长庚',
      '陶晏如',
      '檀予安',
    ]);
    expect(peopleBehindPosts('县委副书记、县长顾长庚主持，副县长檀予安、石桥镇党委书记江某出席。')).toEqual([
      '顾长庚',
      '檀予安',
    ]);
  });

  it('have the post that stands before them', () => {
    expect(postBefore('4月8日，县委副书记、县长顾长庚到石桥镇。', '顾长庚')).toBe('县委副书记、县长');
    expect(postBefore('陪同的有副县长檀予安。', '檀予安')).toBeUndefined();
  });
});

describe('an order', () => {
  it('is the one that most lists show, the others being told', () => {
    const { names, contradictions } = orderBy(
      ['丙', '乙', '甲'],
      [
        { names: ['甲', '乙'], issue: '第1期' },
        { names: ['甲', '乙', '丙'], issue: '第2期' },
        { names: ['乙', '甲'], issue: '第3期' },
      ],
    );
    expect(names).toEqual(['甲', '乙', '丙']);
    expect(contradictions).toEqual([
      { before: '甲', behind: '乙', issues: ['第1期', '第2期'], against: ['第3期'] },
    ]);
  });
});

describe('differences of an issue that is compiled again', () => {
  const colon = { before: '简讯】县教育局', was: '', is: '：' };
  const lost = { before: '石桥镇', was: '修水渠', is: '' };

  it('are told once where several issues have them alike', () => {
    const told = tellDifferences([
      { name: '第1期', original: '1.docx', differences: [colon, colon] },
      { name: '第2期', original: '2.docx', differences: [colon, lost] },
      { name: '第3期', original: '3.docx', differences: [colon] },
    ]);
    expect(told.map(({ original, message }) => [original, message])).toEqual([
      [
        undefined,
        '第1期、第2期、第3期重新汇编出来都与原件不同，共4处，如第1期“简讯】县教育局”后面，原件是没有文字，汇编出来是“：”',
      ],
      ['2.docx', '第2期重新汇编出来与原件不同：“石桥镇”后面，原件是“修水渠”，汇编出来是没有文字'],
    ]);
  });
});
