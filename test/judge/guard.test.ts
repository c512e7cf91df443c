import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/diagnostic/apply-edits.js';
import { gb2312Characters } from '../../src/font/cut/charset.js';
import { generalStandardAdditions } from '../../src/font/cut/general-standard.js';
import { proofFaults } from '../../src/rule/rules.js';
import { checkFiles, filesFor } from '../rule/proof-office.js';
import { fileOf } from '../rule/prose.js';

const found = (text: string, leaders = '') => {
  const files = filesFor(text);
  return checkFiles({
    ...files,
    'bulletin.yaml': (files['bulletin.yaml'] ?? '').replace('领导:\n', `领导:\n${leaders}`),
  }).map(({ code, severity, fix, span }) => ({
    code,
    severity,
    fix: fix && (fix.safe ? 'safe' : 'suggested'),
    words: span.file.text.slice(span.start, span.end),
  }));
};

describe('in a title 《》 nothing is proposed and nothing blocks', () => {
  it.each([
    ['印发《关于召開防汛会议的通知》。', 'character/traditional', '開'],
    ['印发《关于布署防汛工作的通知》。', 'wording/typo', '布署'],
    ['印发《关于进行进行清淤的通知》。', 'wording/doubled', '进行进行'],
  ])('%s', (text, code, words) => {
    expect(found(text)).toEqual([{ code, severity: 'hint', fix: undefined, words }]);
  });

  it('but its marks and the forms of its characters are mended', () => {
    expect(found('印发《清淤办法(试行)》１２份。').map(({ code, fix }) => [code, fix])).toEqual([
      ['punctuation/halfwidth-brackets', 'safe'],
      ['character/fullwidth', 'safe'],
    ]);
    expect(found('印发《职⼯技能竞赛办法》。').map(({ code, fix }) => [code, fix])).toEqual([
      ['character/look-alike', 'safe'],
    ]);
  });
});

describe('what every rule of prose finds in its own example', () => {
  const examples = proofFaults.flatMap(({ code, wrong, shows, isToldOnly }) =>
    typeof wrong === 'string' &&
    !isToldOnly &&
    (shows ?? 'paragraph') === 'paragraph' &&
    !/[《》\n]/u.test(wrong)
      ? [[code, wrong.replace(/[。.]+$/u, '')] as const]
      : [],
  );

  /** A text's words, without marks and blanks, each character in its usual form. */
  const words = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll('○', '〇')
      .replace(/[\p{P}\p{S}\p{Z}\p{C}\n]/gu, '');

  it.each(examples)('%s does not block in a title, nor are its words changed', (_, example) => {
    const text = `镇里学习《${example}》一文。`;
    const from = fileOf(text).indexOf('《');
    const inTitle = checkFiles(filesFor(text)).filter(
      ({ span }) => span.start > from && span.end <= from + 1 + example.length,
    );
    for (const { severity, fix } of inTitle) {
      if (severity === 'error') expect(fix).toBeDefined();
      if (!fix) continue;
      expect(words(applyEdits(fileOf(text), fix.edits))).toBe(words(fileOf(text)));
    }
  });
});

describe('in a quotation', () => {
  it('that is a name nothing is mended by itself, nor blocks', () => {
    expect(found('茶馆“閒雲居”开业。')).toEqual([
      { code: 'character/traditional', severity: 'warning', fix: 'suggested', words: '閒雲' },
    ]);
    expect(found('开展“布署在先”行动。')).toEqual([
      { code: 'wording/typo', severity: 'warning', fix: 'suggested', words: '布署' },
    ]);
  });

  it('of what somebody said typos are mended as elsewhere', () => {
    expect(found('老支书说：“县里布署得早，我们就动得早。”')).toEqual([
      { code: 'wording/typo', severity: 'warning', fix: 'safe', words: '布署' },
    ]);
  });
});

it('leaves an error what the office itself calls one', () => {
  const files = filesFor('《黑水塘旧事》一书出版。');
  const bulletinYaml = `${files['bulletin.yaml'] ?? ''}\n    - {不用: 黑水塘, 级别: 错误}\n`;
  const told = checkFiles({ ...files, 'bulletin.yaml': bulletinYaml });
  expect(told.map(({ code, severity }) => [code, severity])).toEqual([['wording/office-word', 'error']]);
});

describe('characters of names', () => {
  it.each([
    '副教授祝林園到青鹭镇指导清淤。',
    '工程师祝啟明、技术员李園到场。',
    '李園、祝國林参加。',
    '来访的侨胞祝國林先生到场。',
    '项目由岚浦鴻運水利工程有限公司承建。',
  ])('%s: a hint at most, without mending', (text) => {
    const told = found(text);
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ severity, fix }) => [severity, fix])).toEqual(told.map(() => ['hint', undefined]));
  });

  it('are not taken for a word behind a calling: its typos are mended', () => {
    expect(found('镇长全面布署清淤，书记安排布署固堤。').map(({ fix }) => fix)).toEqual(['safe', 'safe']);
  });

  it('are an error elsewhere', () => {
    expect(found('全镇召開会议，書记讲话。').map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('a registered name', () => {
  const leaders = '  - {姓名: 祝布署, 职务: 副县长}\n  - {姓名: 祝國林, 职务: 副县长}\n';

  it('is right, whatever a rule holds of a part of it', () => {
    expect(found('祝布署、祝國林到青鹭镇调研。', leaders)).toEqual([]);
  });

  it('does not keep the words beside it from being mended', () => {
    expect(found('白蘋镇镇政府修建水渠。').map(({ code, fix }) => [code, fix])).toEqual([
      ['wording/doubled-place', 'suggested'],
    ]);
  });
});

it('says of other words what is usual, not what must be', () => {
  const [hint] = checkFiles(filesFor('印发《关于布署防汛工作的通知》。'));
  expect(hint?.message).toBe('出现“布署”，一般写作“部署”');
});

describe('通用规范汉字表', () => {
  // GB 2312 has 後, which the table calls the traditional form of 后.
  const table = [...new Set([...gb2312Characters(), ...generalStandardAdditions])].filter(
    (char) => /\p{Script=Han}/u.test(char) && !'〇々後'.includes(char),
  );

  it('has no character that a rule of characters speaks of', () => {
    expect(table.length).toBeGreaterThanOrEqual(8105);
    const lines = Array.from({ length: Math.ceil(table.length / 100) }, (_, i) =>
      table.slice(i * 100, i * 100 + 100).join('，'),
    );
    const told = lines
      .flatMap((line) => found(`${line}。`))
      .filter(({ code }) => code.startsWith('character/'));
    expect(told).toEqual([]);
  });
});
