import { coded } from '../fault/severity.js';
import type { Original } from '../import/original.js';
import { wordsOf } from './difference.js';
import type { LearnFinding } from './finding.js';
import { readMasthead } from './masthead.js';
import { type PartedIssue, partIssue } from './read-old-issue.js';
import { splitVolume } from './split-volume.js';

/** Parts the originals that are issues, each once; tells of those that are none, and of those that are there twice. */
export function partIssues(originals: readonly Original[]): {
  readonly parted: readonly PartedIssue[];
  readonly findings: readonly LearnFinding[];
} {
  const parted: PartedIssue[] = [];
  const findings: LearnFinding[] = [];
  const known = new Map<string, Original>();
  for (const original of originals.flatMap(splitVolume)) {
    const each = partIssue(original);
    const { issueNumber, isSupplement, date } = readMasthead(each.head);
    if (issueNumber === undefined && each.sectionCount === 0) {
      findings.push(noIssue(original));
      continue;
    }
    const key =
      issueNumber === undefined ? original.name : `${isSupplement}${issueNumber} ${date?.iso ?? ''}`;
    const double = known.get(key);
    if (double) findings.push(twice(original, double));
    else {
      known.set(key, original);
      parted.push(each);
    }
  }
  return { parted, findings };
}

function noIssue({ name }: Original): LearnFinding {
  return {
    ...coded('learn/unreadable'),
    message: '看不出这是一期刊物：没有“第N期”，也没有【栏目】，没有整理',
    hint: '是单位的来稿，请用 kuaibao import 导入；不用的，请拿走',
    original: name,
  };
}

function twice(original: Original, first: Original): LearnFinding {
  const isAlike = wordsOf(original) === wordsOf(first);
  return {
    severity: isAlike ? 'hint' : 'warning',
    code: isAlike ? 'learn/guess' : 'learn/contradiction',
    message: isAlike
      ? `与“${first.name}”是同一期，文字相同，只用了那一份`
      : `与“${first.name}”是同一期，文字却不同，只用了那一份`,
    ...(isAlike ? {} : { hint: '请看哪一份是印发的，把另一份拿走，重新整理' }),
    original: original.name,
  };
}
