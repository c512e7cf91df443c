import type { Bulletin } from '../bulletin/bulletin.js';
import { checkSubmissions } from '../check.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import type { FileFinding } from '../import/imported-file.js';
import { untimed } from '../judge/judge.js';
import { mend } from '../mend/mend.js';
import { noAssets } from '../source/asset.js';
import type { SourceFile } from '../source/file.js';

/** Faults that texts bring along from chats, pages and old files: of the way that they were typed, not of their words. */
const codes: ReadonlySet<string> = new Set([
  'structure/forbidden-character',
  'character/invisible',
  'character/html',
  'character/markdown',
  'punctuation/halfwidth',
  'punctuation/halfwidth-brackets',
  'punctuation/straight-quotes',
  'punctuation/space',
  'punctuation/ellipsis',
  'punctuation/dash',
  'number/space',
]);

/** The text of a new submission with such faults mended, as far as that is certain, and what was found of them. `path` is as shown. */
export function mendedText(
  text: string,
  path: string,
  bulletin: Bulletin,
): { readonly text: string; readonly mended: readonly Diagnostic[] } {
  const file: SourceFile = { path, text };
  const { files, mended } = mend((changed) => {
    const found = { file: changed.get(path) ?? file, path, assets: noAssets };
    const findings = checkSubmissions([found], bulletin, bulletin, { stopwatch: untimed, forMending: true });
    return findings.filter(({ code }) => codes.has(code));
  });
  return { text: files.get(path)?.text ?? text, mended };
}

/** The findings that tell of mendings, those alike together; `within`: the name of the file within the one that was sent. */
export function mendings(mended: readonly Diagnostic[], within: string | undefined): readonly FileFinding[] {
  const counts = new Map<string, number>();
  for (const { message } of mended) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => ({
    ...coded('import/mended'),
    message: `${message}，已改${count > 1 ? `（${count}处）` : ''}`,
    place: { kind: 'whole' },
    ...(within === undefined ? {} : { within }),
  }));
}
