import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/main.js';
import { fakeTerminal } from '../cli/fake-terminal.js';
import { fixtures } from '../project.js';
import { type EditorFinding, LanguageServer, type Offer, type Position } from './language-server.js';

const temporary = mkdtempSync(join(tmpdir(), 'kuaibao-editor-'));
/** An office as it lies on a clerk's disk; its schemas are those that `kuaibao schema --write` puts there. */
const office = join(temporary, '我的 快报（2025）');
const issue = join(office, '往 期', '第 127 期');
const server = new LanguageServer();

async function kuaibao(folder: string, ...argv: readonly string[]): Promise<string> {
  const terminal = fakeTerminal(folder);
  expect(await run(argv, terminal), terminal.printed.err).toBe(0);
  return terminal.printed.out;
}

beforeAll(async () => {
  cpSync(join(fixtures, 'office/sample/bulletin.yaml'), join(office, 'bulletin.yaml'));
  mkdirSync(issue, { recursive: true });
  writeFileSync(join(issue, 'issue.yaml'), '期号: 127\n日期: 2025-03-07\n');
  await kuaibao(office, 'schema', '--write');
  await server.start();
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(temporary, { recursive: true });
});

const line = {
  submission: '# yaml-language-server: $schema=../../.kuaibao/submission.schema.json\n',
  issue: '# yaml-language-server: $schema=../../.kuaibao/issue.schema.json\n',
  bulletin: '# yaml-language-server: $schema=.kuaibao/bulletin.schema.json\n',
  ledger: '# yaml-language-server: $schema=../../.kuaibao/ledger.schema.json\n',
};
let opened = 0;

/** A file under its line, as someone writes it in the editor; it need not be on the disk. */
async function write(kind: keyof typeof line, text: string) {
  opened += 1;
  const path = join(kind === 'bulletin' ? office : issue, `新 稿（${opened}）.yaml`);
  return { path, found: shown(await server.open(path, line[kind] + text)) };
}

/** `line:column-column message`, counted from 1 below the comment, in the order of the file. */
function shown(found: readonly EditorFinding[]): readonly string[] {
  return [...found]
    .sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    )
    .map(({ range: { start, end }, message }) => {
      const to = end.line === start.line ? end.character + 1 : '…';
      return `${start.line}:${start.character + 1}-${to} ${message}`;
    });
}

function offered(items: readonly Offer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    items.map(({ label, documentation = '' }) => [
      label,
      typeof documentation === 'string' ? documentation : documentation.value,
    ]),
  );
}

async function offersAt(kind: keyof typeof line, text: string, at: Position) {
  const { path } = await write(kind, text);
  return server.complete(path, at);
}

describe('what is underlined', { timeout: 60_000 }, () => {
  const right =
    '单位: 县教育局\n栏目: 会议部署\n标题: 开会\n日期: 2025-03-05\n正文: |\n  开会。\n联系电话: 0500\n';

  it('is nothing in right files', async () => {
    expect((await write('submission', right)).found).toEqual([]);
    expect(
      (await write('submission', '单位: [县教育局, 县数据局]\n栏目: 简讯 / 数字政务\n正文: 开会。\n')).found,
    ).toEqual([]);
    expect((await write('issue', '期号: 08\n日期: 2025-3-7\n增刊: 是\n署名: {编辑: 甲}\n')).found).toEqual(
      [],
    );
    const bulletin = readFileSync(join(office, 'bulletin.yaml'), 'utf8');
    expect((await write('bulletin', bulletin)).found).toEqual([]);
  });

  it('is nothing in the sample office when its files have the line', async () => {
    const folder = join(fixtures, 'office/sample/issues/0127');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[^e]\.yaml$/u.test(name),
    );
    expect(files.length).toBeGreaterThan(15);
    for (const name of files) {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll(
        /^---$/gmu,
        `---\n${line.submission.trimEnd()}`,
      );
      expect([name, ...(await write('submission', text)).found]).toEqual([name]);
    }
  });

  it('is an unknown unit, an unknown key and a missing headline, each in Chinese', async () => {
    const { found } = await write('submission', '单位: 县教育屋\n栏目: 会议部署\n标提: 开会\n正文: 开会。\n');
    expect(found).toEqual(
      [
        '1:5-9 应为登记名册中的名称；新的单位请先在 bulletin.yaml 的“单位”中登记，联合报送的写成列表',
        '1:1-2 缺少“标题”，这个栏目的稿件要有标题，请补上一行“标题: …”',
        '3:1-3 这里写“键: 值”，可以写的键有：单位、栏目、标题、副题、作者、陪同、正文、日期、批示、来源、附件、停用、报送人、审核人、联系电话、备注',
      ].toSorted(),
    );
  });

  it('is the one wrong unit of several', async () => {
    const { found } = await write(
      'submission',
      '单位:\n  - 县教育局\n  - 县教育屋\n栏目: 部门快讯\n正文: 开会。\n',
    );
    expect(found).toEqual([expect.stringMatching(/^3:5-9 应为登记名册中的名称/u)]);
  });

  it('is a headline in a brief, an empty value, a day that there is not', async () => {
    const { found } = await write(
      'submission',
      '单位: 县教育局\n栏目: 部门快讯\n标题: 开会\n日期: 2025-02-30\n正文:\n',
    );
    expect(found).toEqual([
      '3:1-3 这个栏目的稿件是简讯，不写“标题”“副题”“作者”“陪同”“批示”和“附件”，请删去',
      '4:5-15 应为日历上有的日期，写成2024-03-14的样子',
      '5:4-4 应为文字，写在“|”下面，一行一段；不能空着',
    ]);
  });

  it('is what is wrong in 计分, each with what is meant', async () => {
    const office = '刊名: 甲\n编发单位: 乙\n栏目: [丙]\n单位: [丁]\n';
    const sound =
      '  报送: 0.5\n  采用:\n    稿件: {单独: 5, 联合: 3}\n    其他: 2\n  上级采用:\n    市: 10\n  联合: 平分\n';
    expect((await write('bulletin', `${office}计分:\n${sound}`)).found).toEqual([]);
    const wrong = '  报送: 一分\n  采用:\n    稿件: 五分\n  联合: 都算\n  上级采用: [10]\n  得分: 3\n';
    const { found } = await write('bulletin', `${office}计分:\n${wrong}`);
    expect(found).toEqual([
      '6:7-9 应为一篇几分，只写数字，或下一层的“种类: 分数”，种类写栏目名称、“种类”里的名称、稿件、简讯、专报或其他',
      '8:9-11 应为一篇几分，只写数字，或下一层的“单独: 5”“联合: 3”',
      '9:7-9 应为“各得”、“平分”或“第一”',
      '10:9-13 应为几分，只写数字，或下一层的“级别: 分数”，每项一行，如“省: 20”',
      expect.stringMatching(/^11:3-5 这里写“键: 值”，可以写的键有：报送、采用、/u),
    ]);
  });

  it('is what is wrong in a ledger', async () => {
    const text =
      '批示:\n  - 日期: 2025-03-12\n    期: 127\n    稿件: 开会\n    领导: 闻堃林\n    依据: 批示件第8号\n';
    expect((await write('ledger', text)).found).toEqual([]);
    const { found } = await write(
      'ledger',
      text.replace('127', '下一期').replace('    依据: 批示件第8号\n', ''),
    );
    expect(found).toEqual([
      '2:5-6 缺少“依据”，请补上一行“依据: …”（凭什么，如“《溪原信息》第30期”“县委办批示件第12号”）',
      '3:8-11 应为一期的期号，写成12、增刊3，别的年份的写成2025年第250期',
    ]);
  });

  it('is in each document that has the line', async () => {
    const { found } = await write(
      'submission',
      `${right}---\n${line.submission}单位: 县教育屋\n栏目: 部门快讯\n正文: 甲。\n`,
    );
    expect(found).toEqual([expect.stringMatching(/^10:5-9 /u)]);
  });

  it('is a number, a word and a mapping that bulletin.yaml and issue.yaml cannot take', async () => {
    const sheet = await write('issue', '期号: 第5期\n日期: 20250307\n增刊: true\n署名: 甲\n');
    expect(sheet.found).toEqual([
      '1:5-8 应为1到9999999之间的整数，只写数字',
      '2:5-13 应为日历上有的日期，写成2024-03-14的样子',
      '3:5-9 应为“是”或“否”',
      '4:5-6 应为“名目: 内容”，每项一行，行首空两格',
    ]);
    const bulletinYaml = await write(
      'bulletin',
      '刊名: 甲\n编发单位: 乙\n期号格式: 第期\n栏目:\n  - {名称: 丙, 形式: 新闻}\n  - 形式: 简讯\n单位: [丁]\n分发: 戊\n',
    );
    expect(bulletinYaml.found).toEqual([
      '3:7-9 要有 {期} 或 {总期}；可以写的有{期}、{总期}、{年}，括号为半角',
      '5:17-19 应为“稿件”、“简讯”或“专报”',
      '6:5-6 缺少“名称”，请补上一行“名称: …”（栏目名称）',
      '8:5-6 应为“名目: 内容”，每项一行，行首空两格',
    ]);
  });
});

describe('what is offered', { timeout: 60_000 }, () => {
  it('is a whole submission or brief where nothing stands yet, and the keys with what they are for', async () => {
    const items = await offersAt('submission', '\n', { line: 1, character: 0 });
    expect(items.slice(0, 2).map(({ label, insertText }) => [label, insertText])).toEqual([
      [
        '稿件',
        `单位: $1\n栏目: \${2|督导调研,会议部署,项目进展,一线动态,基层经验,建言献策|}\n标题: $3\n正文: |\n  $4`,
      ],
      ['简讯', `单位: $1\n栏目: \${2|简讯/为农服务,简讯/数字政务,简讯/平安建设,部门快讯|}\n正文: $3`],
    ]);
    expect(offered(items)).toMatchObject({
      单位: '报送单位的登记名称；联合报送写成列表',
      正文: expect.stringContaining('一行就是一段，段首不空格'),
    });
    expect(items.find(({ label }) => label === '正文')?.insertText).toBe('正文: |\n  ');
    expect(items.find(({ label }) => label === '标题')?.insertText).toBe('标题: ');
  });

  it('are this office’s units, aliases told, for one unit and for an item of several', async () => {
    const one = offered(await offersAt('submission', '单位: \n', { line: 1, character: 4 }));
    const item = offered(await offersAt('submission', '单位:\n  - \n', { line: 2, character: 4 }));
    expect(one).toEqual(item);
    expect(Object.keys(one)).toHaveLength(32);
    expect(one).toMatchObject({ 县教育局: '登记名称', 县工信局: '别名，印成“县工业和信息化局”' });
  });

  it('are this office’s sections and sub-sections, with their forms', async () => {
    const sections = offered(
      await offersAt('submission', '单位: 县教育局\n栏目: \n', { line: 2, character: 4 }),
    );
    expect(Object.keys(sections)).toEqual([
      ...['督导调研', '会议部署', '项目进展', '一线动态', '基层经验'],
      ...['简讯/为农服务', '简讯/数字政务', '简讯/平安建设', '部门快讯', '建言献策'],
    ]);
    expect(sections).toMatchObject({
      会议部署: '稿件：要有标题',
      部门快讯: '简讯：一则一段话，不写标题和陪同',
    });
  });

  it('is nothing for a headline: no true, no false', async () => {
    expect(await offersAt('submission', '标题: \n', { line: 1, character: 4 })).toEqual([]);
  });

  it('are the words of a choice, each with what it does', async () => {
    const text = '栏目:\n  - 名称: 甲\n    形式: \n版式:\n  页码: \n';
    expect(offered(await offersAt('bulletin', text, { line: 3, character: 8 }))).toEqual({
      稿件: '每篇有标题，可以有陪同',
      简讯: '一则一段话，没有标题和陪同，前面印单位名称',
      专报: '一篇或几篇长文章，标题居中，不印【栏目】',
    });
    expect(offered(await offersAt('bulletin', text, { line: 5, character: 6 }))).toEqual({
      外侧: '单页在右，双页在左',
      居中: '每页都居中',
      无: '不印页码',
    });
  });
});

describe('the codes of rules in bulletin.yaml', { timeout: 60_000 }, () => {
  const head = '刊名: 甲\n编发单位: 乙\n栏目: [丙]\n单位: [丁]\n校对:\n  规则:\n';

  it('are offered, each with what the rule finds, and then what can be made of it', async () => {
    const codes = offered(await offersAt('bulletin', `${head}    \n`, { line: 7, character: 4 }));
    expect(codes).toMatchObject({
      'punctuation/halfwidth': expect.stringContaining('汉字旁用了半角标点'),
      'number/relative-time': expect.stringContaining('不打开就不查'),
    });
    expect(Object.keys(codes).some((code) => /^(?:structure|suppression|layout)\//u.test(code))).toBe(false);
    const levels = await offersAt('bulletin', `${head}    wording/typo: \n`, { line: 7, character: 18 });
    expect(Object.keys(offered(levels))).toEqual(['关', '开', '提示', '警告', '错误']);
  });

  it('are underlined where there is no such rule', async () => {
    const { found } = await write('bulletin', `${head}    wording/typo: 关\n    wording/typoo: 关\n`);
    expect(found).toEqual([expect.stringMatching(/^8:5-18 应为“规则的代码: 关、开、提示、警告或错误”/u)]);
  });
});

describe('what the pointer shows', { timeout: 60_000 }, () => {
  it('is a key’s description, and the words that it takes', async () => {
    const { path } = await write('submission', '单位: 县教育局\n栏目: 会议部署\n标题: 开会\n正文: 开会。\n');
    const hover = (row: number): Promise<string> => server.hover(path, { line: row, character: 1 });
    expect(await hover(3)).toMatch(/^#### 标题\n\n稿件的标题；简讯没有标题\n\n来源/u);
    expect(await hover(2)).toMatch(
      /^#### 栏目\n\n栏目，有子栏目的写成“栏目\/子栏目”\n\n允许的值：\n\n\* `会议部署`: 稿件：要有标题\n/u,
    );
    expect(await hover(4)).toContain('会自动认出来，首句加粗');
  });
});

describe('the files that init and new write', { timeout: 60_000 }, () => {
  it('lead the editor to their schemas', async () => {
    const made = join(temporary, '新 单位');
    await kuaibao(temporary, 'init', '新 单位');
    const first = join(made, 'issues/0001');
    await kuaibao(first, 'new', '--unit', '综合科', '--section', '简讯', '--body', '甲。');
    for (const path of [
      'bulletin.yaml',
      ...['issue', '办公室', '综合科', '综合科-2'].map((name) => `issues/0001/${name}.yaml`),
    ]) {
      expect([path, ...(await server.open(join(made, path)))]).toEqual([path]);
      expect(await server.hover(join(made, path), firstKey(join(made, path)))).toContain('来源');
    }
    const right = readFileSync(join(first, '综合科-2.yaml'), 'utf8');
    expect(await server.open(join(first, '另一篇.yaml'), right.replace('综合科', '总合科'))).toHaveLength(1);
  });
});

/** Where a file's first key stands. */
function firstKey(path: string): Position {
  const lines = readFileSync(path, 'utf8').split('\n');
  return { line: lines.findIndex((each) => /^[^#\s]/u.test(each)), character: 1 };
}
