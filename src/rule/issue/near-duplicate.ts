import { likelyBefore } from '../../archive/likely.js';
import { likelyIn } from '../../archive/likely-in.js';
import { plainText, runsOf, sampleOf } from '../../archive/runs.js';
import type { Bulletin } from '../../bulletin/bulletin.js';
import { registeredUnit } from '../../bulletin/register.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { coded } from '../../fault/severity.js';
import { positionAt } from '../../source/file.js';
import { remembered } from '../../source/remembered.js';
import { paragraphsOf } from '../../submission/block.js';
import { byPlace } from '../../submission/by-place.js';
import type { Submission } from '../../submission/submission.js';
import type { IssueMaterial, IssueRule } from '../rule.js';

/** Two texts are nearly the same if the shorter one's runs are found in the longer one to this share; texts of fewer
 * characters are not compared. */
const share = 0.8;
const leastLength = 40;

const item = (body: string): string =>
  `单位: 青鹭镇\n栏目: 工作动态\n标题: 青鹭镇开展河道清淤\n日期: 2026-03-10\n正文: ${body}\n`;
const other = (body: string): string =>
  `单位: 白蘋镇\n栏目: 工作动态\n标题: 白蘋镇组织春灌\n日期: 2026-03-09\n正文: ${body}\n`;
const text = '全镇组织机械12台、人员六十余名，清理河道12公里，清运淤泥三百余方，沿河六个村组的排水已经通畅。';

/** Nearly the same text as an item of the same issue, or of an earlier one. */
export const nearDuplicate: IssueRule = {
  sees: 'issue',
  codes: ['issue/near-duplicate'],
  faults: [
    {
      code: 'issue/near-duplicate',
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
  check({ bulletin, sheet, submissions, others, printed }) {
    const items = [...submissions].sort(byPlace).flatMap(toItem);
    if (items.length === 0) return [];
    const earlier = others.filter(({ facts }) => facts.date <= sheet.date.value.iso);
    return [...amongThemselves(items, bulletin), ...inIssues({ others: earlier, printed, bulletin }, items)];
  },
};

/** A submission with what is compared of it. */
interface Item {
  readonly submission: Submission;
  readonly sample: Uint32Array;
  /** Made when it is needed. */
  readonly runs: () => ReadonlySet<string>;
}

const toItem = remembered((submission: Submission): readonly Item[] => {
  const { text } = submission.body;
  if (plainText(text).length <= leastLength) return [];
  let runs: ReadonlySet<string> | undefined;
  return [
    {
      submission,
      sample: sampleOf(text),
      runs: () => {
        runs ??= runsOf(text);
        return runs;
      },
    },
  ];
});

function amongThemselves(items: readonly Item[], bulletin: Bulletin): readonly Diagnostic[] {
  const before = likelyBefore(items.map(({ sample }) => sample));
  return items.flatMap((item, i) => {
    const twin = before(i)
      .flatMap((place) => items[place] ?? [])
      .find((other) => shareEnough(item.runs(), other.runs()));
    // The same text word for word from one unit is `structure/duplicate-submission`.
    if (!twin || isSame(twin.submission, item.submission)) return [];
    return [finding(item.submission, twin.submission, bulletin, '请删去一篇，或合成一篇')];
  });
}

function inIssues(
  earlier: Pick<IssueMaterial, 'others' | 'printed' | 'bulletin'>,
  items: readonly Item[],
): readonly Diagnostic[] {
  if (earlier.others.length === 0) return [];
  const likely = likelyIn(earlier);
  const itemsAt = new Map<number, readonly Item[]>();
  return items.flatMap((item) => {
    for (const { issue, place } of likely(item.sample)) {
      const others = itemsAt.get(place) ?? issue.submissionsAt(place).flatMap(toItem);
      itemsAt.set(place, others);
      const twin = others.find((each) => shareEnough(item.runs(), each.runs()));
      const hint = '已经登过的请不再登；有新进展的，只写新的内容';
      if (twin) return [finding(item.submission, twin.submission, earlier.bulletin, hint)];
    }
    return [];
  });
}

/** Whether the shorter text's runs are found in the longer one. */
function shareEnough(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a];
  let misses = 0;
  const most = shorter.size * (1 - share) + 1e-9;
  for (const run of shorter) if (!longer.has(run) && ++misses > most) return false;
  return true;
}

function isSame(a: Submission, b: Submission): boolean {
  const textOf = ({ contributors, headline, body }: Submission): string =>
    JSON.stringify([contributors.map(({ text }) => text).sort(), headline?.text, plainText(body.text)]);
  return textOf(a) === textOf(b);
}

/** `hint`: the way out where both are of one unit. */
function finding(here: Submission, there: Submission, bulletin: Bulletin, hint: string): Diagnostic {
  const place = (there.headline ?? there.body).span;
  const [own, theirs] = [here, there].map((each) => unitsOf(each, bulletin));
  const isOthers = !theirs?.some((unit) => own?.includes(unit));
  const whose = isOthers ? `${theirs?.join('、') ?? ''}报送的` : '的';
  return {
    ...coded('issue/near-duplicate'),
    message: `与${place.file.path}第${positionAt(place.file, place.start).line}行${whose}稿件大半相同`,
    span: paragraphsOf(here.body)[0]?.text.span ?? here.body.span,
    hint: isOthers ? '请核对是哪个单位的：同一件事只登一次，几个单位一起做的合成一篇联合报送' : hint,
    related: [{ message: '相同的稿件', span: place }],
  };
}

function unitsOf({ contributors }: Submission, bulletin: Bulletin): readonly string[] {
  return contributors.map(({ text }) => registeredUnit(bulletin, text)?.name ?? text);
}
