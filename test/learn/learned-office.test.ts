import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Original } from '../../src/import/original.js';
import { learn } from '../../src/learn/learn.js';
import { readPicture } from '../../src/picture/read-picture.js';
import { recompiled } from '../../src/session/recompiled.js';
import { fixtures } from '../project.js';
import { fixtureOffice } from '../session/fixture-offices.js';
import { learnedFiles, officeOf, originalsOf, printed } from './old-issues.js';

async function originalsIn(names: readonly string[]) {
  const read = await Promise.all(
    names.map((name) => originalsOf(name, readFileSync(join(fixtures, 'learn', name)))),
  );
  return read.flat();
}

async function learnFixture(name: string, format: 'txt' | 'docx') {
  const made = await printed(officeOf(fixtureOffice(`office/${name}`)), format);
  const read = await Promise.all([...made].map(([issue, bytes]) => originalsOf(`${issue}.${format}`, bytes)));
  return learn(read.flat()).office;
}

describe('an office learnt from issues that differ', () => {
  it('says what each line was taken from, and where the issues contradict each other', async () => {
    const learned = learn(await originalsIn(['wrapped-12.txt', 'wrapped-13.txt']));
    const files = learnedFiles(learned);
    const written = [...files].map(([path, content]) => `-- ${path} --\n${String(content)}`).join('');
    const told = [...learned.findings, ...recompiled(learned, files)].map(
      ({ severity, code, message, hint }) => `${severity} ${code} ${message}\n  ${hint ?? ''}\n`,
    );
    await expect(`${written}-- findings --\n${told.join('')}`).toMatchFileSnapshot('golden/wrapped.txt');
  });

  it('is the same in whatever order the files come', async () => {
    const originals = await originalsIn(['wrapped-12.txt', 'wrapped-13.txt']);
    const there = learnedFiles(learn(originals));
    const back = learnedFiles(learn([...originals].reverse()));
    expect([...back]).toEqual([...there]);
  });
});

describe('the registers of an office learnt from its issues', () => {
  it.each(['txt', 'docx'] as const)('has the sections of the office, learnt from %s', async (format) => {
    const { sections } = await learnFixture('sample', format);
    expect(
      sections.map(({ name, form, subsections, placement }) => [
        name,
        form.value,
        placement?.value,
        ...subsections,
      ]),
    ).toEqual([
      ['督导调研', '稿件', '接排'],
      ['会议部署', '稿件', '接排'],
      ['项目进展', '稿件', '独行'],
      ['一线动态', '稿件', '接排'],
      ['基层经验', '稿件', '接排'],
      ['简讯', '简讯', undefined, '为农服务', '数字政务', '平安建设'],
      ['部门快讯', '简讯', undefined],
    ]);
  });

  it('has the leaders with their posts, by rank as far as they are named together', async () => {
    const { leaders } = await learnFixture('sample', 'txt');
    expect(leaders.map(({ name, post }) => `${post?.value} ${name}`)).toEqual([
      '县委书记 陆彧',
      '县委副书记、县长 闻堃林',
      '县委副书记 祝珺',
      '县委常委、常务副县长 邬昇平',
      '副县长 蔺翀',
      '副县长 裴旸',
      '副县长 闻堃',
    ]);
  });

  it('has every unit that sent something, and no other', async () => {
    const { units } = await learnFixture('report', 'txt');
    expect(units.map(({ name }) => name).sort()).toEqual(
      [
        '市发展和改革委员会',
        '市水利局',
        '市农业农村局',
        '市文化和旅游局',
        '青枧县',
        '鹿汀区',
        '梧墟镇',
      ].sort(),
    );
  });

  it('departs from the standard where the pages of a document do', async () => {
    const { deviations } = await learnFixture('styled', 'docx');
    expect(deviations.map(({ key, vote }) => [key, vote.value])).toEqual([
      ['上边距', '35'],
      ['左边距', '27'],
      ['每页行数', '24'],
      ['正文字号', '小三'],
    ]);
    expect((await learnFixture('sample', 'docx')).deviations).toEqual([]);
  });
});

describe('the pictures of an issue', () => {
  it('lie as the document shows them, and are as wide', async () => {
    const made = await printed(officeOf(fixtureOffice('office/report')), 'docx');
    const bytes = made.get('issues/03') ?? new Uint8Array();
    const { issues } = learn(await originalsOf('增刊第1期.docx', bytes));
    const shown = issues.flatMap(({ files }) =>
      files.map((file) => {
        const read = readPicture(file.bytes, 1_000_000_000);
        return [file.name, read.kind === 'picture' ? read.facts.orientation : read.kind];
      }),
    );
    const lines = issues.flatMap(({ submissions }) =>
      submissions.flatMap(({ text }) => text.match(/\[图片：[^\]]*\]/gu) ?? []),
    );
    expect(lines.filter((line) => line.includes('，半幅'))).toEqual([
      '[图片：图片/图2 加固后的岸坡.jpg，半幅 图2　加固后的岸坡]',
    ]);
    expect(shown).toEqual([
      ['图片/图1 治理后的青枧河城区段 两岸步道已向.jpg', 1],
      ['图片/图2 加固后的岸坡.jpg', 6],
      ['图片/图3 村民在苗圃旁平整土地.jpg', 1],
      ['图片/图4 苗圃位置示意图.png', 1],
      ['图片/图5 6个重点项目的形象进度.png', 1],
    ]);
  });
});

describe('an issue that does not show all', () => {
  it('leaves open what is not there, and takes the number that its file bears', async () => {
    const text =
      '栖云县委办公室　2025年4月9日\n\n【要闻】\n石桥镇修通水渠\n石桥镇修通水渠3公里，灌溉农田。\n';
    const { issues, findings } = learn(await originalsOf('第15期.txt', text));
    expect(issues.map(({ folder, sheet }) => [folder, sheet])).toEqual([
      ['0015', '# 从“第15期.txt”整理\n期号: 15\n日期: 2025-04-09\n'],
    ]);
    expect(issues[0]?.submissions.map(({ name }) => name)).toEqual(['未署单位.yaml']);
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'learn/open 报头里没有看出刊名',
      'learn/open “石桥镇修通水渠”没有看出报送单位，写成了【待填】',
    ]);
  });

  it('tells of a contributor that may be no unit', async () => {
    const text =
      '栖云县信息\n第15期\n栖云县委办公室　2025年4月9日\n\n【要闻】\n石桥镇修通水渠　石桥镇修通水渠3公里。（闻人远）\n石桥镇评选庭院　石桥镇评选庭院40户。（石桥镇党委、政府）\n';
    const { findings } = learn(await originalsOf('第15期.txt', text));
    expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'learn/guess “闻人远”印在报送单位的位置（第15期），却不像一个单位的全称',
      'learn/guess “政府”印在报送单位的位置（第15期），却不像一个单位的全称',
    ]);
  });

  it('makes no table of lines with tab stops', () => {
    const lines = [
      '栖云县信息',
      '第15期',
      '栖云县委办公室\t2025年4月9日',
      '【要闻】',
      '石桥镇修通水渠　石桥镇修通水渠。',
      '东村\t12户',
      '西村\t15户',
      '（石桥镇）',
    ];
    const original: Original = {
      name: '第15期.docx',
      kind: 'docx',
      blocks: lines.map((text, i) => ({
        kind: 'paragraph',
        text,
        place: { kind: 'paragraph', number: i + 1 },
      })),
      findings: [],
    };
    const learned = learn([original]);
    expect(learned.issues[0]?.submissions[0]?.text).toContain('  东村\u300012户\n  西村\u300015户\n');
    expect(recompiled(learned, learnedFiles(learned))).toEqual([]);
  });
});
