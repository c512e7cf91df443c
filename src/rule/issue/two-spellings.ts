import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { isOrdinaryWord } from '../../prose/lexicon/ordinary.js';
import { goesOnBehind } from '../../prose/name/boundary.js';
import { surnames } from '../../prose/name/surname.js';
import { sentenceStarts } from '../../prose/sentence.js';
import { positionAt } from '../../source/file.js';
import { remembered } from '../../source/remembered.js';
import { spanWithin } from '../../source/text.js';
import { byPlace } from '../../submission/by-place.js';
import { mainTexts } from '../../submission/main-texts.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueRule } from '../rule.js';

const item = (body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇整治河道\n日期: 2026-03-10\n正文: |\n${body
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}`;

/** A name written in two ways in one issue: two titles in 《》 that differ in one character; two people of
 * one post whose names of three characters do. */
export const twoSpellings: IssueRule = {
  sees: 'issue',
  codes: ['issue/two-spellings'],
  faults: [
    {
      code: 'issue/two-spellings',
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
    const ordered = [...submissions].sort(byPlace);
    return [
      ...differing(ordered.flatMap(titlesIn), isOneTitle),
      ...differing(ordered.flatMap(peopleIn), isOnePost),
    ];
  },
};

interface Name {
  readonly text: string;
  /** The word that must agree besides: a post. */
  readonly kind: string;
  /** The words before the post, four at most: of what somebody is the head. */
  readonly wordsBefore: string;
  readonly submission: Submission;
  readonly span: Diagnostic['span'];
  /** Its sentence: which text of the submission, and where in it the sentence begins. */
  readonly sentence: string;
}

const han = '[\\u4e00-\\u9fff]';
const post = `(?:书记|主任|局长|县长|市长|区长|镇长|乡长|科长|股长|站长|校长|院长|队长|所长|社长|场长|厂长|经理|董事长|同志|村民|居民|教师|老师|医生|护士|民警|律师|工程师|志愿者|种植户|养殖户|大户|${han}{2}员)`;
/** A name of three characters behind a post. */
const person = new RegExp(`(?<=(${post}))[${surnames}]${han}{2}`, 'gu');
/** Characters that follow a name of two characters, and end none of three; and 某, which hides one. */
const notInName =
  /[说表介告在正带对向走来去到和与及等也都已将把被让给为从又再还就则却并要会能可应必组主率作讲参进赴前深听看指召部督检调强提是有的了以受于因随时后某]/u;
/** Posts that many hold: brothers and namesakes of one generation do, and are two people. */
const many =
  /^(?:同志|村民|居民|教师|老师|医生|护士|志愿者|种植户|养殖户|大户|党员|队员|社员|学员|会员|委员|团员|职员|学生)$/u;
/** Characters by which orders and places tell names apart: with one of them on either side there are two. */
const counts = /[\dA-Za-z〇零一二三四五六七八九十百上中下甲乙丙丁东西南北大小新旧省市县区镇乡村科股处厅]/u;
/** Characters for what two papers may be about, one each: what they are against, the season, whom they are for. */
const topics =
  /[汛火旱涝洪灾疫毒诈腐寒冻暑雷震雪水电路气油煤林草田湖河山海农工商学兵春夏秋冬男女老少儿年季月周日部局厂校院站所队班组户片岗人财物事民刑党政军警]/u;

function titlesIn(submission: Submission): readonly Name[] {
  return mainTexts(submission).flatMap((text, i) => {
    const sentenceStart = sentenceStarts(text.text);
    return [...text.text.matchAll(/《([^《》]{6,40})》/gu)].map(({ index, 1: title = '' }) => ({
      text: title,
      kind: '《》',
      wordsBefore: '',
      submission,
      span: spanWithin(text, index + 1, index + 1 + title.length),
      sentence: `${i} ${sentenceStart(index)}`,
    }));
  });
}

const peopleIn = remembered((submission: Submission): readonly Name[] => {
  return mainTexts(submission).flatMap((text, i) => {
    const sentenceStart = sentenceStarts(text.text);
    return [...text.text.matchAll(person)].flatMap(({ index: start, 0: name, 1: kind = '' }) => {
      const end = start + name.length;
      if (notInName.test(name.slice(-1)) || isOrdinaryWord(name.slice(0, 2))) return [];
      // 农忙时|帮: a word and the next one, not a name that the sentence goes on behind.
      if (!goesOnBehind(text.text, end)) return [];
      const before = text.text.slice(Math.max(0, start - kind.length - 4), start - kind.length);
      const wordsBefore = /[\u4e00-\u9fff]{0,4}$/u.exec(before)?.[0] ?? '';
      const span = spanWithin(text, start, end);
      return [{ text: name, kind, wordsBefore, submission, span, sentence: `${i} ${sentenceStart(start)}` }];
    });
  });
});

/** Two titles in one sentence are two papers' (《…防汛…》《…防火…》). */
function isOneTitle(a: Name, b: Name): boolean {
  return a.submission !== b.submission || a.sentence !== b.sentence;
}

/** Two people named in one sentence are two people; of two submissions, the post must be the same one. */
function isOnePost(a: Name, b: Name): boolean {
  if (many.test(a.kind)) return false;
  if (a.submission === b.submission) return a.sentence !== b.sentence;
  return a.wordsBefore.length === 4 && a.wordsBefore === b.wordsBefore;
}

function differing(names: readonly Name[], may: (a: Name, b: Name) => boolean): readonly Diagnostic[] {
  const seen = new Set<string>();
  // First namings by what is left of a name without one of its characters: those that differ in that one lie together.
  const without = new Map<string, { readonly order: number; readonly name: Name }[]>();
  return names.flatMap((name, order) => {
    const key = `${name.kind} ${name.text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const places = keysWithout(name).map((each) => without.get(each) ?? []);
    const [first] = places
      .flatMap(
        (known) => known.find((each) => may(each.name, name) && isOneOff(each.name.text, name.text)) ?? [],
      )
      .sort((a, b) => a.order - b.order);
    for (const [i, each] of keysWithout(name).entries()) {
      const known = places[i] ?? [];
      if (known.length < mostAtOnce) known.push({ order, name });
      without.set(each, known);
    }
    return first ? [finding(first.name, name)] : [];
  });
}

/** No honest issue has so many names that differ in the same character; the others are not compared. */
const mostAtOnce = 50;

function keysWithout({ kind, text }: Name): readonly string[] {
  const characters = [...text];
  return characters.map((_, i) => `${kind} ${characters.with(i, '\u0000').join('')}`);
}

/** Whether two names of one length differ in one character that is neither a digit nor a numeral nor of an order (上, 下, 甲 …). */
function isOneOff(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  const differs = left.flatMap((char, i) => (char === right[i] ? [] : [i]));
  const [at] = differs;
  if (at === undefined || differs.length !== 1) return false;
  const [one, other] = [left[at] ?? '', right[at] ?? ''];
  return !counts.test(one + other) && !(topics.test(one) && topics.test(other));
}

function finding(first: Name, second: Name): Diagnostic {
  const { file, start } = first.span;
  return {
    ...coded('issue/two-spellings'),
    message: `出现“${second.text}”，${file.path}第${positionAt(file, start).line}行写作“${first.text}”，只差一个字`,
    span: second.span,
    hint: '请核对哪一个是对的，两处写成一样；本来就是两个时，在这一项（如“正文:”）的上一行写“# kuaibao-ignore issue/two-spellings: 理由”',
    related: [{ message: '另一种写法', span: first.span }],
  };
}
