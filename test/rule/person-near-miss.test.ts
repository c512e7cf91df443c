import { describe, expect, it } from 'vitest';
import { checkFiles, officeFiles } from './proof-office.js';

const item = (body: string, unit = '县农业农村局'): string =>
  `单位: ${unit}\n栏目: 工作动态\n标题: ${unit}开展工作\n日期: 2026-03-10\n正文: ${body}\n`;

/** The findings in an item beside issues that hold an item each. */
function found(now: string, before: readonly string[]): readonly string[] {
  const issues = before.flatMap((text, i) => [
    [`issues/s${i + 1}/issue.yaml`, `期号: ${i + 1}\n增刊: 是\n日期: 2026-01-${10 + i}\n`],
    [`issues/s${i + 1}/稿件.yaml`, text],
  ]);
  return checkFiles({ ...officeFiles(), ...Object.fromEntries(issues), 'issues/0001/稿件.yaml': now })
    .filter(({ code }) => code === 'register/person-near-miss')
    .map(({ message }) => message);
}

/** So many issues, each with an item of its own about the same. */
function times(count: number, body: string, unit?: string): readonly string[] {
  return Array.from({ length: count }, (_, i) => item(`${i + 1}月${i + 2}日，${body}`, unit));
}

describe('a name that differs in one character from that of other issues', () => {
  it.each([
    ['one that sounds alike', '县人社局局长陆景成到现场调度。', '县人社局局长陆景澄到现场调度。'],
    ['one that looks alike', '会议由县财政局局长祁未安主持。', '县财政局局长祁末安参加会议。'],
    ['another surname that sounds alike', '县水务局局长仲砚清到现场查看。', '县水务局局长钟砚清到现场查看。'],
    ["before a verb that is seldom a speaker's", '县人社局局长陆景成发言。', '县人社局局长陆景澄到会。'],
    ['of two characters', '青鹭镇党委书记岑延带队走访。', '青鹭镇党委书记岑砚带队走访。'],
    [
      'one that is like no other, of a post that one holds',
      '白蘋镇镇长顾砚迟到村查看。',
      '白蘋镇镇长顾砚池到村查看。',
    ],
    ['behind a second post', '县人社局党组书记、局长陆景成主持会议。', '县人社局局长陆景澄主持会议。'],
    ['before its title, of the same unit', '陆景成局长到现场调度。', '陆景澄局长到现场调度。'],
    ['by the unit whose text it is', '局长陆景成到现场调度。', '党组书记、局长陆景澄到现场调度。'],
    [
      'with the unit called by the end of its name',
      '榆泽县人社局局长陆景成到会。',
      '县人社局局长陆景澄到会。',
    ],
  ])('is found: %s', (_, now, before) => {
    expect(found(item(now), times(4, before))).toHaveLength(1);
  });

  it('is told with both places, and how many issues there are', () => {
    expect(
      found(item('县人社局局长陆景成到现场调度。'), times(12, '县人社局局长陆景澄到现场调度。')),
    ).toEqual([
      '出现“陆景成”，别的12期里同一职务的是“陆景澄”，只差一个字，最近一次在issues/s12/稿件.yaml第5行',
    ]);
  });

  it.each([
    ['in too few issues', '县人社局局长陆景成到会。', times(3, '县人社局局长陆景澄到会。')],
    ['of another unit', '县水务局局长陆景成到会。', times(6, '县人社局局长陆景澄到会。')],
    ['of another town', '白蘋镇党委书记陆景成到会。', times(6, '青鹭镇党委书记陆景澄到会。')],
    ['of another post', '县人社局副局长陆景成到会。', times(6, '县人社局局长陆景澄到会。')],
    ['of another title', '县人社局科长陆景成到会。', times(6, '县人社局局长陆景澄到会。')],
    [
      'named in another issue too',
      '县人社局局长陆景成到会。',
      [...times(6, '县人社局局长陆景澄到会。'), item('县农业农村局科长陆景成发言。')],
    ],
    [
      'beside the other',
      '县人社局局长陆景成到会，前任陆景澄同志介绍情况。',
      times(6, '县人社局局长陆景澄到会。'),
    ],
    ['of brothers', '柳湾村党支部书记王建军到会。', times(6, '柳湾村党支部书记王建国到会。')],
    ['of one of many', '县人民医院医生顾砚迟到会。', times(6, '县人民医院医生顾砚舟到会。')],
    ['of a registered leader', '县农业农村局局长程望舒到会。', times(6, '县农业农村局局长程望书到会。')],
    ['a name and a verb', '县人社局局长陆景调研就业工作。', times(6, '县人社局局长陆景到会。')],
    ['of bare titles of two units', '局长陆景成到会。', times(6, '局长陆景澄到会。', '白蘋镇')],
    ['hidden', '县人社局局长陆某某到会。', times(6, '县人社局局长陆某到会。')],
  ])('is none if it is %s', (_, now, before) => {
    expect(found(item(now), before)).toEqual([]);
  });
});
