import type { Bulletin } from '../bulletin/bulletin.js';
import { boundAlike } from '../diagnostic/bound.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { orderDiagnostics } from '../diagnostic/order.js';
import { readSuppressions, suppress } from '../diagnostic/suppression.js';
import { isStructural } from '../fault/structural.js';
import { proofCodes } from '../rule/rules.js';
import type { SourceFile } from '../source/file.js';
import { commentsIn } from '../yaml/comments.js';
import { applySettings } from './judge.js';
import { withoutTold } from './likely-slips.js';

/** How findings are settled. */
export interface SettleOptions {
  /** The rules that have judged: of an issue as a whole, or fewer. */
  readonly scope: 'bulletin' | 'submission' | 'issue';
  /** Those that can be mended without asking are wanted to the last place. */
  readonly forMending?: boolean;
  /** The configuration that an issue was judged by. */
  readonly bulletinFile?: SourceFile;
}

/** Findings as the office has set the rules and the authors of `files` answer for, in order. What an issue's rules find in
 * the configuration is answered for there, for all issues: no one of them can call that idle. */
export function settle(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  bulletin: Bulletin | undefined,
  { scope, forMending = false, bulletinFile }: SettleOptions,
): readonly Diagnostic[] {
  const set = withoutTold(bulletin ? applySettings(diagnostics, bulletin.proofreading) : diagnostics);
  const known = {
    all: proofCodes,
    isStructural,
    isJudged: (code: string) => scope === 'issue' || !code.startsWith('issue/'),
  };
  const readIn = (from: readonly SourceFile[]) =>
    from
      .filter(({ text }) => text.includes('kuaibao-ignore'))
      .map((file) => readSuppressions(commentsIn(file), known));
  const read = readIn(files);
  const suppressions = read.flatMap((each) => each.suppressions);
  const ofBulletin = readIn(bulletinFile ? [bulletinFile] : []).flatMap((each) => each.suppressions);
  const unanswered = suppress(suppress(set, suppressions, known), ofBulletin, {
    ...known,
    isJudged: () => false,
  });
  return boundAlike(
    orderDiagnostics([...unanswered, ...read.flatMap((each) => each.diagnostics)]),
    forMending,
  );
}
