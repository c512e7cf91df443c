import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { positionAt } from '../../source/file.js';
import { paragraphsOf } from '../../submission/paragraph.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueMaterial, IssueRule } from '../rule.js';
import { plainText, Runs } from './runs.js';

/** Two texts are nearly the same if the shorter one's runs are found in the longer one to this share; texts of fewer
 * characters are not compared. */
const share = 0.8;
const leastLength = 40;

const item = (body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n正文: ${body}\n`;
const other = (body: string): string =>
  `单位: 白蘋镇\n栏目: 工作动态\n标题: 白蘋镇组织春灌\n日期: 2026-03-09\n正文: ${body}\n`;
const text = '全镇组织机械12台、人员六十余名，清理河道12公里，清运淤泥三百余方，沿河六个村组的排水已经通畅。';

/** I07. Nearly the same text as an item of the same issue, or of an earlier one. */
export const nearDuplicate: IssueRule = {
  sees: 'issue',
  codes: ['issue/near-duplicate'],
  faults: [
    {
      code: 'issue/near-duplicate',
      severity: 'warning',
      title: '与本期或以前的稿件大半相同',
      basis: '一事不重登；比三字连串，四十字以上，八成相同',
      wrong: {
        'issues/0001/稿件.yaml': item(text),
        'issues/0001/又一篇.yaml': other(text.replace('六十余名', '七十余名')),
      },
      right: {
        'issues/0001/稿件.yaml': item(text),
        'issues/0001/又一篇.yaml': other(
          '各村检修渠系18公里，更换闸板七处，上游水库已经放水，首轮灌溉的面积比去年同期多了一成。',
        ),
      },
    },
  ],
  check(material) {
    const compared = [...material.submissions]
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.index - b.index))
      .filter(({ body }) => plainText(body.text).length > leastLength);
    if (compared.length === 0) return [];
    const runs = new Runs();
    const own = compared.map((submission) => ({ submission, runs: runs.of(submission.body.text) }));
    const holders = invert(own, runs.count);
    return [...amongThemselves(own, holders), ...inEarlierIssues(own, holders, runs, material)];
  },
};

interface Item {
  readonly submission: Submission;
  readonly runs: ReadonlySet<number>;
}

/** For each run, the items that hold it. */
function invert(items: readonly Item[], count: number): readonly (readonly number[])[] {
  const holders: number[][] = Array.from({ length: count }, () => []);
  for (const [i, item] of items.entries()) for (const run of item.runs) holders[run]?.push(i);
  return holders;
}

function amongThemselves(
  items: readonly Item[],
  holders: readonly (readonly number[])[],
): readonly Diagnostic[] {
  const told = new Set<number>();
  return items.flatMap((shorter, i) => {
    // A text that shares four fifths of its runs shares one of its rarest fifth.
    const rarest = [...shorter.runs].sort((a, b) => (holders[a]?.length ?? 0) - (holders[b]?.length ?? 0));
    const probes = rarest.slice(0, Math.floor(rarest.length * (1 - share)) + 1);
    const candidates = new Set(probes.flatMap((run) => holders[run] ?? []));
    const found = [...candidates]
      .filter((j) => j !== i && isLonger(items[j], shorter, j, i))
      .sort((a, b) => a - b)
      .find((j) => sharesEnough(rarest, items[j]?.runs));
    const longer = found === undefined ? undefined : items[found];
    if (!longer || found === undefined) return [];
    const [first, second] = found < i ? [longer, shorter] : [shorter, longer];
    const index = Math.max(found, i);
    // The same text word for word from one unit is `structure/duplicate-submission`.
    if (told.has(index) || isSame(first.submission, second.submission)) return [];
    told.add(index);
    return [finding(second.submission, first.submission, '请删去一篇，或合成一篇')];
  });
}

/** Whether a candidate's text is the longer one; of two of one length, the later one looks for the earlier. */
function isLonger(candidate: Item | undefined, item: Item, j: number, i: number): boolean {
  if (!candidate) return false;
  return candidate.runs.size > item.runs.size || (candidate.runs.size === item.runs.size && j < i);
}

function sharesEnough(shorter: readonly number[], longer: ReadonlySet<number> | undefined): boolean {
  let misses = 0;
  const most = shorter.length * (1 - share) + 1e-9;
  for (const run of shorter) if (!longer?.has(run) && ++misses > most) return false;
  return true;
}

function inEarlierIssues(
  items: readonly Item[],
  holders: readonly (readonly number[])[],
  runs: Runs,
  { sheet, others }: IssueMaterial,
): readonly Diagnostic[] {
  const findings = new Map<number, Diagnostic>();
  for (const other of others) {
    if (other.sheet.date.value.iso > sheet.date.value.iso) continue;
    for (const file of other.files) {
      const counts = new Map<number, number>();
      for (const run of runs.knownIn(file.text)) {
        for (const i of holders[run] ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
      }
      const likely = [...counts].filter(([i, count]) => count >= (items[i]?.runs.size ?? 0) * 0.6);
      if (likely.length === 0) continue;
      const theirs = other.submissions().filter((each) => each.file === file);
      for (const [i] of likely) {
        const item = items[i];
        const twin = item && theirs.find((each) => isNearlySame(item.runs, each, runs));
        if (twin && !findings.has(i)) {
          findings.set(i, finding(item.submission, twin, '已经登过的请不再登；有新进展的，只写新的内容'));
        }
      }
    }
  }
  return [...findings.values()];
}

function isNearlySame(own: ReadonlySet<number>, submission: Submission, runs: Runs): boolean {
  if (plainText(submission.body.text).length <= leastLength) return false;
  const theirs = runs.of(submission.body.text);
  const [shorter, longer] = theirs.size < own.size ? [theirs, own] : [own, theirs];
  return sharesEnough([...shorter], longer);
}

function isSame(a: Submission, b: Submission): boolean {
  const said = ({ contributors, headline, body }: Submission): string =>
    JSON.stringify([contributors.map(({ text }) => text).sort(), headline?.text, plainText(body.text)]);
  return said(a) === said(b);
}

function finding(here: Submission, there: Submission, hint: string): Diagnostic {
  const place = (there.headline ?? there.body).span;
  return {
    code: 'issue/near-duplicate',
    severity: 'warning',
    message: `与${place.file.path}第${positionAt(place.file, place.start).line}行的稿件大半相同`,
    span: paragraphsOf(here.body)[0]?.text.span ?? here.body.span,
    hint,
    related: [{ message: '相同的稿件', span: place }],
  };
}
