import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { positionAt } from '../../source/file.js';
import { type SourceText, spanWithin } from '../../source/text.js';
import { paragraphsOf } from '../../submission/paragraph.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueRule } from '../rule.js';

const item = (body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇整治河道\n日期: 2026-03-10\n正文: |\n${body
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}`;

/** A name written in two ways in one issue: two titles in 《》 that differ in one character; in one submission, two
 * people of one post whose names of three characters do. */
export const twoSpellings: IssueRule = {
  sees: 'issue',
  codes: ['issue/two-spellings'],
  faults: [
    {
      code: 'issue/two-spellings',
      severity: 'warning',
      title: '同一个名称在一期里有两种写法',
      basis: '人名、文件名前后一致；机关校对惯例',
      wrong: {
        'issues/0001/稿件.yaml': item(
          '会议印发《河道清淤三年行动方案》，明确各村任务。\n各村按照《河道清淤三年行动方安》逐段施工。',
        ),
      },
      right: {
        'issues/0001/稿件.yaml': item(
          '会议印发《河道清淤三年行动方案》，明确各村任务。\n各村按照《河道清淤三年行动方案》逐段施工。',
        ),
      },
    },
  ],
  check({ submissions }) {
    const ordered = [...submissions].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : a.index - b.index,
    );
    return [
      ...differing(ordered.flatMap(titlesIn), () => true),
      ...ordered.flatMap((each) => differing(peopleIn(each), isApart)),
    ];
  },
};

interface Name {
  readonly text: string;
  /** What must agree besides: a post. */
  readonly kind: string;
  readonly span: Diagnostic['span'];
  /** Its sentence, by number in the submission. */
  readonly sentence: number;
}

const post =
  '(?:书记|主任|局长|县长|市长|区长|镇长|乡长|科长|站长|校长|院长|队长|所长|经理|董事长|同志|村民|居民|教师|老师|医生|民警|志愿者|党员|网格员|农技员|种植户|养殖户|大户)';
const surname =
  '[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪包左石崔吉龚程邢裴陆翁甄曲封段侯全班宁武刘景龙叶黎白赖卓池乔闻温庄柴瞿阎习易廖耿文寇辛简饶曾沙丰游权肖]';
const person = new RegExp(
  `(${post})(${surname}\\p{Script=Han}{2})(?=说|表示|介绍|告诉|、|，|。|；|：|在|正|带|对|向)`,
  'gu',
);

function titlesIn(submission: Submission): readonly Name[] {
  return textsOf(submission).flatMap((text) =>
    [...text.text.matchAll(/《([^《》]{6,40})》/gu)].map(({ index, 1: title = '' }) => ({
      text: title,
      kind: '《》',
      span: spanWithin(text, index + 1, index + 1 + title.length),
      sentence: 0,
    })),
  );
}

function peopleIn(submission: Submission): readonly Name[] {
  let sentences = 0;
  return textsOf(submission).flatMap((text) => {
    sentences += 1000;
    return [...text.text.matchAll(person)].map(({ index, 1: kind = '', 2: name = '' }) => ({
      text: name,
      kind,
      span: spanWithin(text, index + kind.length, index + kind.length + name.length),
      sentence: sentences + (text.text.slice(0, index).match(/[。！？]/gu)?.length ?? 0),
    }));
  });
}

function textsOf({ headline, attendees, body }: Submission): readonly SourceText[] {
  return [headline, attendees, ...paragraphsOf(body).map(({ text }) => text)].filter(
    (text) => text !== undefined,
  );
}

/** Two people named in one sentence are two people. */
function isApart(a: Name, b: Name): boolean {
  return a.sentence !== b.sentence;
}

function differing(names: readonly Name[], may: (a: Name, b: Name) => boolean): readonly Diagnostic[] {
  const firsts: Name[] = [];
  return names.flatMap((name) => {
    if (firsts.some(({ text, kind }) => text === name.text && kind === name.kind)) return [];
    const first = firsts.find(
      (each) => each.kind === name.kind && may(each, name) && isOneOff(each.text, name.text),
    );
    firsts.push(name);
    return first ? [finding(first, name)] : [];
  });
}

/** Whether two names differ in one character that is neither a digit nor a numeral nor of an order (上, 下, 甲 …). */
function isOneOff(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  if (left.length !== right.length) return false;
  const differs = left.flatMap((char, i) => (char === right[i] ? [] : [i]));
  const [at] = differs;
  if (at === undefined || differs.length !== 1) return false;
  const counts = /[\dA-Za-z〇零一二三四五六七八九十百上中下甲乙丙丁东西南北大小新旧省市县区镇乡村]/u;
  return !counts.test(left[at] ?? '') && !counts.test(right[at] ?? '');
}

function finding(first: Name, second: Name): Diagnostic {
  const { file, start } = first.span;
  return {
    code: 'issue/two-spellings',
    severity: 'warning',
    message: `出现“${second.text}”，${file.path}第${positionAt(file, start).line}行写作“${first.text}”，只差一个字`,
    span: second.span,
    hint: '请核对哪一个是对的，两处写成一样；本来就是两个时，可写明不查',
    related: [{ message: '另一种写法', span: first.span }],
  };
}
