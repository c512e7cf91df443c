import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { pinned } from '../../issue/pins.js';
import { submissionId } from '../../submission/submission.js';
import type { IssueRule } from '../rule.js';

/** A pin (次序) that names no submission, or more than one. */
export const pins: IssueRule = {
  sees: 'issue',
  codes: ['structure/unknown-pin', 'structure/ambiguous-pin'],
  check: ({ sheet, submissions, unreadable }) =>
    sheet.pins.flatMap(({ text, span }) => {
      const found = pinned(text, submissions);
      if (found.length === 1 || namesAny(text, unreadable)) return [];
      if (found.length > 1) {
        const places = found.map(submissionId).join('、');
        const message = `次序“${text}”同时指${places}`;
        return [
          {
            code: 'structure/ambiguous-pin',
            severity: 'error',
            message,
            span,
            hint: '请写出从本期文件夹起的路径',
          },
        ];
      }
      const names = submissions.flatMap(({ path, index, headline }) => {
        const name = path.replace(/^.*\//u, '').replace(/\.ya?ml$/u, '');
        return [index === 1 ? name : `${name}#${index}`, ...(headline ? [headline.text] : [])];
      });
      const message = `次序“${text}”不是本期的稿件`;
      const hint = didYouMean(text, names) ?? '请写稿件的文件名（不带扩展名）或标题';
      return [{ code: 'structure/unknown-pin', severity: 'error', message, span, hint }];
    }),
};

/** A file that could not be read may well hold what is pinned. */
function namesAny(pin: string, paths: readonly string[]): boolean {
  const name = pin.replace(/#[0-9]+$/u, '');
  return paths.some((path) => path === name || path.replace(/\.ya?ml$/u, '').endsWith(name));
}
