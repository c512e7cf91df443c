import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { openOffice } from '../../src/session/office.js';

const bulletin = `刊名: 工作快报
编发单位: 岚浦县人民政府办公室
栏目:
  - 工作动态
领导:
  - {姓名: 程望舒, 职务: 县委书记, 任期: 2026年10月起}
  - {姓名: 黎景行, 职务: 县长, 任期: 2026年10月起}
  - {姓名: 谢知微, 职务: 副县长}
  - {姓名: 陆望, 职务: 县委书记, 任期: 2021年5月至2026年10月}
  - {姓名: 程望舒, 职务: 县长, 任期: 2024年3月至2026年10月}
单位: [青鹭镇, 苇港镇]
`;

type Files = Readonly<Record<string, string>>;

/** An issue of a day, whose one submission is of these lines; the office may have more files. */
function officeOn(day: string, lines: string, more: Files = {}) {
  const files: Files = {
    'bulletin.yaml': bulletin,
    'issues/0001/issue.yaml': `期号: 1\n日期: ${day}\n`,
    'issues/0001/一.yaml': `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇清理河道\n${lines}`,
    ...more,
  };
  const host = memoryHost(Object.entries(files).map(([path, text]) => [`/单位/${path}`, text]));
  return openOffice(host, '/单位');
}

/** The findings about leaders, each with its place and the place in the register. */
async function found(day: string, text: string, lines = ''): Promise<readonly string[]> {
  const { findings } = await officeOn(day, `${lines}正文: ${text}\n`).check();
  return findings
    .filter(({ code }) => code.startsWith('register/leader') || code.includes('leader'))
    .map(({ span, message, related = [] }) => {
      const words = span.file.text.slice(span.start, span.end);
      const places = related.map(({ span: { file, start } }) => {
        const line = file.text.slice(0, start).split('\n').length;
        return ` ${file.path}:${line}`;
      });
      return `${words}｜${message}${places.join('')}`;
    });
}

describe('a post with 任期', () => {
  it('is right in an issue of its time, and in the month of change beside the next', async () => {
    expect(await found('2026-09-30', '县长程望舒到青鹭镇调研河道清淤。')).toEqual([]);
    expect(await found('2026-10-20', '县长程望舒到青鹭镇调研河道清淤。')).toEqual([]);
    expect(await found('2026-10-20', '县委书记程望舒到青鹭镇调研河道清淤。')).toEqual([]);
    expect(await found('2026-11-02', '县委书记程望舒到青鹭镇调研河道清淤。')).toEqual([]);
  });

  it('is told of after its end and before its beginning, with the line of the register', async () => {
    expect(await found('2026-11-02', '县长程望舒到青鹭镇调研河道清淤。')).toEqual([
      '县长程望舒｜出现“县长程望舒”，名册中“程望舒”任“县长”到2026年10月 bulletin.yaml:10',
    ]);
    expect(await found('2026-09-30', '县委书记程望舒到青鹭镇调研河道清淤。')).toEqual([
      '县委书记程望舒｜出现“县委书记程望舒”，名册中“程望舒”从2026年10月起任“县委书记” bulletin.yaml:6',
    ]);
    expect(await found('2026-11-02', '县委书记陆望到青鹭镇调研河道清淤。')).toEqual([
      '县委书记陆望｜出现“县委书记陆望”，名册中“陆望”任“县委书记”到2026年10月 bulletin.yaml:9',
    ]);
    expect(await found('2026-09-30', '县长黎景行到青鹭镇调研河道清淤。')).toEqual([
      '县长黎景行｜出现“县长黎景行”，名册中“黎景行”从2026年10月起任“县长” bulletin.yaml:7',
    ]);
  });

  it('is nothing to tell of behind 时任 or 原, or of an event of its time', async () => {
    expect(await found('2026-11-02', '时任县长程望舒、原县委书记陆望曾到青鹭镇调研。')).toEqual([]);
    expect(await found('2026-11-02', '县长程望舒到青鹭镇调研河道清淤。', '日期: 2026-10-28\n')).toEqual([]);
    expect(await found('2026-11-02', '县长程望舒到青鹭镇调研河道清淤。', '日期: 2026-11-01\n')).toHaveLength(
      1,
    );
  });

  it('goes by the issue where another holds it', async () => {
    expect(await found('2026-11-02', '县长谢知微到青鹭镇调研河道清淤。')).toEqual([
      '县长谢知微｜出现“县长谢知微”，名册中“谢知微”的职务是“副县长”',
    ]);
    expect(await found('2026-09-30', '县委书记黎景行到青鹭镇调研河道清淤。')).toEqual([]);
  });

  it('gives leaders the order that they have on the day', async () => {
    const text = '谢知微、程望舒参加活动。';
    expect(await found('2026-09-30', text)).toEqual([]);
    expect(await found('2026-11-02', text)).toHaveLength(1);
    expect(await found('2026-09-30', '程望舒、谢知微参加活动。')).toHaveLength(1);
    // 黎景行 is a leader from October on, and one without a rank before.
    expect(await found('2026-09-30', '谢知微、黎景行参加活动。')).toEqual([]);
    expect(await found('2026-11-02', '谢知微、黎景行参加活动。')).toHaveLength(1);
  });

  it('says which of the submissions stands first', () => {
    const order = (day: string): readonly string[] => {
      const { plan } = officeOn(day, '正文: 各村清理河道。\n', {
        'issues/0001/二.yaml': '单位: 苇港镇\n栏目: 工作动态\n标题: 黎景行到苇港镇调研\n正文: 调研春耕。\n',
      }).plan('issues/0001');
      return (
        plan?.sections.flatMap(({ entries }) => entries.map(({ file, reason }) => `${file} ${reason}`)) ?? []
      );
    };
    expect(order('2026-11-02')[0]).toContain('二.yaml');
    expect(order('2026-09-30')[0]).toContain('一.yaml');
  });

  it('is printed with a 批示 of its time', async () => {
    const instruction = (day: string): string =>
      `批示:\n  - 领导: 程望舒\n    日期: ${day}\n    内容: 抓好落实。\n正文: 各村清理河道。\n`;
    const printed = async (day: string): Promise<string> => {
      const made = await officeOn('2026-11-02', instruction(day)).compile('issues/0001', {
        format: ['txt'],
        fonts: 'embedded',
      });
      const [output] = made.made?.outputs ?? [];
      return new TextDecoder().decode(output?.bytes);
    };
    expect(await printed('2026-11-01')).toContain('县委书记　程望舒');
    expect(await printed('2026-09-05')).toContain('县长　程望舒');
    expect(await printed('2023-09-05')).not.toMatch(/县长|县委书记/u);
  });
});
