import type { Diagnostic } from '../diagnostic/diagnostic.js';

/** The areas whose rules judge words. */
const ofWords = /^(?:character|wording|register)\//u;
const likely = 'wording/unlikely';

/** Findings without the slips that are only likely in words of which another rule says more. */
export function withoutTold(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isLikely = ({ code }: Diagnostic): boolean => code === likely;
  if (!diagnostics.some(isLikely)) return diagnostics;
  const told = diagnostics.filter((each) => !isLikely(each) && ofWords.test(each.code));
  return diagnostics.filter((each) => !isLikely(each) || !told.some((other) => overlap(each, other)));
}

function overlap({ span: one }: Diagnostic, { span: other }: Diagnostic): boolean {
  return one.file.path === other.file.path && one.start < other.end && other.start < one.end;
}
