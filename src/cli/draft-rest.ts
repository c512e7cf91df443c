import { emitters } from '../output/outputs.js';
import type { MadeIssue } from '../session/compile-issue.js';

/** What is still to be done on a draft that was made in spite of errors, for those who made it. */
export function draftRest({ rest: { errors, leftOut }, manifest }: MadeIssue): readonly string[] {
  if (errors === 0) return [];
  const without = leftOut > 0 ? `，有 ${leftOut} 篇没有排进来` : '';
  const bearer = emitters.find(({ bearsNotes, format }) => bearsNotes && manifest.formats.includes(format));
  const where = bearer ? `，都写在 ${bearer.name} 的批注里` : '';
  return [`送审稿已经生成，但还有 ${errors} 个错误${without}${where}，定稿以前要改正`];
}
