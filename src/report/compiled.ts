import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { formatPretty } from './pretty.js';
import type { Paint } from './report.js';

/** The findings of an issue that was compiled, as they are told beside its outputs: errors and warnings, for hints are for
 * `kuaibao check`; empty if there are none. `files` is how many files were looked at. */
export function compiledFindings(diagnostics: readonly Diagnostic[], files: number, paint: Paint): string {
  const serious = diagnostics.filter(({ severity }) => severity !== 'hint');
  return serious.length > 0 ? formatPretty(serious, files, paint) : '';
}

/** How many hints are not told; undefined if there are none. */
export function hintsMessage(diagnostics: readonly Diagnostic[]): string | undefined {
  const hints = diagnostics.filter(({ severity }) => severity === 'hint').length;
  return hints > 0 ? `另有 ${hints} 个提示，运行 kuaibao check 可以看到` : undefined;
}

/** How the pages of an issue are filled. */
export function fillMessage({
  pages,
  freeRows,
}: {
  readonly pages: number;
  readonly freeRows: number;
}): string {
  return `共${pages}页，${freeRows === 0 ? '末页排满' : `末页余${freeRows}行`}`;
}

/** The work left on a draft that was made in spite of `errors` without `leftOut` submissions; undefined if there
 * were none. `notesIn` names the output that bears the findings. */
export function draftMessage({
  errors,
  leftOut,
  notesIn,
}: {
  readonly errors: number;
  readonly leftOut: number;
  readonly notesIn?: string;
}): string | undefined {
  if (errors === 0) return undefined;
  const without = leftOut > 0 ? `，有 ${leftOut} 篇没有排进来` : '';
  const where = notesIn === undefined ? '' : `，都写在 ${notesIn} 的批注里`;
  return `送审稿已经生成，但还有 ${errors} 个错误${without}${where}，定稿以前要改正`;
}

/** How many issues came to what: 300期：298期已生成，1期没有变化，1期有错误 */
export interface Counts {
  readonly made: number;
  readonly unchanged: number;
  /** Findings are in the way. */
  readonly faulty: number;
  /** They could not be compiled or written. */
  readonly failed: number;
}

/** The results of so many issues, in one line. */
export function countsMessage(total: number, { made, unchanged, faulty, failed }: Counts): string {
  const parts = [
    ...(made > 0 ? [`${made}期已生成`] : []),
    ...(unchanged > 0 ? [`${unchanged}期没有变化`] : []),
    ...(faulty > 0 ? [`${faulty}期有错误`] : []),
    ...(failed > 0 ? [`${failed}期没能完成`] : []),
  ];
  return `${total}期：${parts.join('，')}`;
}
