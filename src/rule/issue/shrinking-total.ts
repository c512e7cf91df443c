import { type CumulativeFigure, cumulativeFigures } from '../../archive/cumulative.js';
import type { Unit } from '../../bulletin/bulletin.js';
import { registeredUnit } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { positionAt } from '../../source/file.js';
import { remembered } from '../../source/remembered.js';
import { spanWithin } from '../../source/text.js';
import { paragraphsOf } from '../../submission/block.js';
import { byPlace } from '../../submission/by-place.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueMaterial, IssueRule, OtherIssue } from '../rule.js';

const item = (date: string, length: number): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇整治河道\n日期: ${date}\n正文: 今年以来，青鹭镇组织党员群众巡河护河，累计清理河道${length}公里。\n`;

const earlier = {
  'issues/0000/issue.yaml': '期号: 1\n增刊: 是\n日期: 2026-02-20\n',
  'issues/0000/青鹭镇.yaml': item('2026-02-18', 12),
};

/** A figure that counts on from the year's beginning, or up to a day, and is smaller than what the same units gave for it in an earlier issue of the year. */
export const shrinkingTotal: IssueRule = {
  sees: 'issue',
  codes: ['issue/shrinking-total'],
  faults: [
    {
      code: 'issue/shrinking-total',
      title: '累计数比以前登过的小',
      basis: '累计数只增不减；机关校对惯例。比同一年里同一单位说法相同的数，当天、本月、同比、计划的数不比',
      wrong: { ...earlier, 'issues/0001/稿件.yaml': item('2026-03-10', 9) },
      right: { ...earlier, 'issues/0001/稿件.yaml': item('2026-03-10', 19) },
    },
  ],
  check(material) {
    const { sheet, submissions, others } = material;
    const day = sheet.date.value.iso;
    const before = others.filter(
      ({ facts }) => facts.date < day && facts.date.slice(0, 4) === day.slice(0, 4),
    );
    if (before.length === 0) return [];
    return [...submissions].sort(byPlace).flatMap((submission) =>
      totalsIn(submission).flatMap((total) => {
        const last = lastOf(total, before, material);
        return last && total.value < last.value ? [finding(total, last)] : [];
      }),
    );
  },
};

/** A cumulative figure where it stands in a submission. */
interface Total extends CumulativeFigure {
  readonly submission: Submission;
  readonly written: string;
  readonly span: Diagnostic['span'];
}

const totalsIn = remembered((submission: Submission): readonly Total[] =>
  paragraphsOf(submission.body).flatMap(({ text }) =>
    cumulativeFigures(text.text).map((each) => ({
      ...each,
      submission,
      written: `${text.text.slice(each.start, each.end)}${each.measure}`,
      span: spanWithin(text, each.start, each.end),
    })),
  ),
);

/** The same count as it was given last. */
function lastOf(
  total: Total,
  before: readonly OtherIssue[],
  { printed, bulletin }: Pick<IssueMaterial, 'printed' | 'bulletin'>,
): Total | undefined {
  const places = printed.counting(total);
  const units = unitsOf(total.submission, bulletin);
  const names = new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]));
  const key = keyOf(units);
  const found = before.flatMap((issue) =>
    places
      .filter((place) => place >= issue.texts.from && place < issue.texts.to)
      .flatMap((place) => issue.submissionsAt(place).flatMap(totalsIn))
      .filter(
        (other) => isSameCount(total, other, names) && keyOf(unitsOf(other.submission, bulletin)) === key,
      )
      .map((other) => ({ other, date: issue.facts.date })),
  );
  return found.reduce<(typeof found)[number] | undefined>(
    (last, each) => (last && last.date > each.date ? last : each),
    undefined,
  )?.other;
}

/** So much of the sentences before two figures that count from a day which is not told must be alike that they speak of one thing. */
const sharedLength = 6;

function isSameCount(one: Total, other: Total, names: ReadonlySet<string>): boolean {
  return (
    subjectOf(one, names) === subjectOf(other, names) &&
    one.words === other.words &&
    one.measure === other.measure &&
    one.isOfYear === other.isOfYear &&
    partsOf(one) === partsOf(other) &&
    (one.isOfYear || sharesRun(one.context, other.context))
  );
}

/** The smaller places, bodies and projects of which a figure may be: two of one unit that count the same count for themselves. */
const part =
  /\p{Script=Han}{2}(?:村|社区|小区|学校?|中学|幼儿园|公司|企业|合作社|园区|基地|医院|中心|[大中支]队|所|站|项目|工程|行动|街|路|片区|网格)/gu;

function partsOf({ sentence, submission }: Total): string {
  const headline = submission.headline?.text ?? '';
  const found = [...(sentence.match(part) ?? []), ...(headline.match(part) ?? [])];
  return [...new Set(found)].sort().join(' ');
}

/** Who counts: empty if it is the unit itself, or all that belongs to it. */
function subjectOf({ subject }: Total, names: ReadonlySet<string>): string {
  return names.has(subject) || /^[全我本][省市县区州旗镇乡街村]道?$/u.test(subject) ? '' : subject;
}

function sharesRun(one: string, other: string): boolean {
  for (let at = 0; at + sharedLength <= one.length; at++) {
    const run = one.slice(at, at + sharedLength);
    if (/^\p{Script=Han}+$/u.test(run) && other.includes(run)) return true;
  }
  return false;
}

function unitsOf(
  { contributors }: Submission,
  bulletin: IssueMaterial['bulletin'],
): readonly Pick<Unit, 'name' | 'aliases'>[] {
  return contributors.map(({ text }) => registeredUnit(bulletin, text) ?? { name: text, aliases: [] });
}

function keyOf(units: readonly Pick<Unit, 'name'>[]): string {
  return [...new Set(units.map(({ name }) => name))].sort().join('、');
}

function finding(total: Total, last: Total): Diagnostic {
  const { file, start } = last.span;
  return {
    ...coded('issue/shrinking-total'),
    message: `“${total.words}”的累计数出现“${total.written}”，比${file.path}第${positionAt(file, start).line}行的“${last.written}”小`,
    span: total.span,
    hint: '累计数只会增加，请核对哪一个数是对的；口径不同的，请写明',
    related: [{ message: '以前的累计数', span: last.span }],
  };
}
