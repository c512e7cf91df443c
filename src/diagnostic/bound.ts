import type { Diagnostic } from './diagnostic.js';

/** How many findings of one kind are listed of one file: whoever has mended a hundred sees the rest in the next check. */
export const mostAlike = 100;

/** Findings with no more of one code in one file than are listed, in their order, and behind them one that says how many more
 * there are. For mending, what can be mended without asking is all there. */
export function boundAlike(diagnostics: readonly Diagnostic[], forMending = false): readonly Diagnostic[] {
  if (diagnostics.length <= mostAlike && !diagnostics.some(({ more }) => more)) return diagnostics;
  const listed = new Map<string, number>();
  const left = new Map<string, { readonly first: Diagnostic; count: number }>();
  const kept = diagnostics.filter((each) => {
    const key = `${each.code} ${each.span.file.path}`;
    const count = listed.get(key) ?? 0;
    if (each.more === undefined && (count < mostAlike || (forMending && each.fix?.safe))) {
      listed.set(key, count + 1);
      return true;
    }
    const rest = left.get(key);
    if (rest) rest.count += each.more ?? 1;
    else left.set(key, { first: each, count: each.more ?? 1 });
    return false;
  });
  return [...kept, ...[...left.values()].map(({ first, count }) => furtherOnes(first, count))];
}

/** A finding that stands for those not listed: `first` is the first of them, `count` how many they are. */
export function furtherOnes({ code, severity, span }: Diagnostic, count: number): Diagnostic {
  const message = `同样的问题还有 ${count} 处，没有一一列出`;
  return { code, severity, message, span, hint: '请先改正已经列出的，再检查一次', more: count };
}
