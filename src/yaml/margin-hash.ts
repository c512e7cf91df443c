import { coded } from '../fault/severity.js';
import { type SourceFile, spanOf } from '../source/file.js';
import type { Above } from './above.js';
import type { Slip } from './slip.js';

/** The slips of lines that begin with a # at the margin, now that the text above them goes on; those above its first line are
 * comments. */
export function marginHashSlips(file: SourceFile, above: Above): readonly Slip[] {
  const lines = above.marginHashes.splice(0);
  if (above.form === 'block' && above.firstAt === undefined) return [];
  return lines.map((at) => marginHashSlip(file, at, above.key, above.blockIndent ?? above.column + 2));
}

/** A line of a text that begins, at `at` and no further in than its key, with a `#`: YAML ends the text there, while it goes on below. */
function marginHashSlip(file: SourceFile, at: number, key: string, indent: number): Slip {
  const edits = [{ span: spanOf(file, at), text: ' '.repeat(indent) }];
  return {
    diagnostic: {
      ...coded('structure/comment-in-value'),
      message: `“${key}”在这一行断开：以“#”开头的一行是注释，不会印出，下面的文字也读不出来`,
      span: spanOf(file, at, at + 1),
      hint: `是正文时请在行首空两格，“#”不要印出的删去；是注释时请移到“${key}”上面`,
      fix: { safe: false, edits },
    },
    edits,
  };
}
