import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { coded } from '../../fault/severity.js';
import { pinned } from '../../issue/pins.js';
import { type Submission, submissionId } from '../../submission/submission.js';
import type { IssueRule } from '../rule.js';

/** A pin (次序) that names no submission that is printed, or more than one. */
export const pins: IssueRule = {
  sees: 'issue',
  codes: [
    'structure/unknown-pin',
    'structure/ambiguous-pin',
    'structure/duplicate-pin',
    'structure/withheld-pin',
  ],
  check: ({ sheet, submissions, withheld, unreadable }) => {
    const seen = new Set<string>();
    let names: readonly string[] | undefined;
    return sheet.pins.flatMap(({ text, span }): readonly Diagnostic[] => {
      const found = pinned(text, submissions);
      const [only] = found;
      if (only && found.length === 1) {
        const id = submissionId(only);
        const again = seen.has(id);
        seen.add(id);
        const message = `次序“${text}”所指的稿件前面已经写过`;
        return again ? [{ ...coded('structure/duplicate-pin'), message, span, hint: '请删去一处' }] : [];
      }
      if (found.length === 0 && pinned(text, withheld).length > 0) {
        const message = `次序“${text}”所指的稿件停用了，不会印出`;
        const hint = '请删去这一项；稿件还要用时，请删去稿件里的“停用: 是”';
        return [{ ...coded('structure/withheld-pin'), message, span, hint }];
      }
      if (found.length === 0 && namesAny(text, unreadable)) return [];
      if (only) {
        const places = found.map(submissionId).join('、');
        const message = `次序“${text}”同时指${places}`;
        return [
          {
            ...coded('structure/ambiguous-pin'),
            message,
            span,
            hint: `请写其中一个，如“${submissionId(only)}”`,
          },
        ];
      }
      names ??= namesOf(submissions);
      const message = `次序“${text}”不是本期的稿件`;
      const hint = didYouMean(text, names) ?? '请写稿件的文件名（不带扩展名）或标题';
      return [{ ...coded('structure/unknown-pin'), message, span, hint }];
    });
  },
};

/** The names that a pin may give the submissions there are. */
function namesOf(submissions: readonly Submission[]): readonly string[] {
  return submissions.flatMap(({ path, index, headline }) => {
    const name = path.replace(/^.*\//u, '').replace(/\.ya?ml$/u, '');
    return [index === 1 ? name : `${name}#${index}`, ...(headline ? [headline.text] : [])];
  });
}

/** A file that could not be read may well hold what is pinned. */
function namesAny(pin: string, paths: readonly string[]): boolean {
  const name = pin.replace(/#[0-9]+$/u, '');
  return paths.some((path) => path === name || path.replace(/\.ya?ml$/u, '').endsWith(name));
}
