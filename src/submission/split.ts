import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { lineAt, lineEndOf, lineStarts, spanOf } from '../source/file.js';
import type { Mapping, Node, Pair } from '../yaml/node.js';
import { submissionTable } from './fields.js';

const required: readonly string[] = Object.values(submissionTable)
  .filter((field) => field.required)
  .map(({ key }) => key);

/** A document cut where its keys begin anew: several submissions of which nobody has parted one from the next by `---`. Finds
 * `structure/missing-separator`. A key that was merely written twice cuts nothing. */
export function splitSubmissions(root: Node): {
  readonly roots: readonly Node[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const groups = root.kind === 'mapping' ? groupsOf(root.pairs) : [];
  if (groups.length < 2 || !groups.every((group) => requiredIn(group) > 1))
    return { roots: [root], diagnostics: [] };
  const isWhole = groups.every((group) => requiredIn(group) === required.length);
  const heads = groups.slice(1).flatMap(([head]) => (head ? [head] : []));
  const roots = groups.map((pairs, i): Mapping => {
    const start = i === 0 ? root.span.start : (pairs[0]?.key.span.start ?? root.span.start);
    const end = heads[i]?.key.span.start ?? root.span.end;
    return { kind: 'mapping', pairs, span: spanOf(root.span.file, start, end) };
  });
  return { roots, diagnostics: heads.map((head) => missingSeparator(head, isWhole)) };
}

/** Pairs cut before each key that has been met since the last cut. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups: Pair[][] = [];
  let met = new Set<string>();
  for (const pair of pairs) {
    const group = groups.at(-1);
    if (!group || met.has(pair.key.text)) {
      groups.push([pair]);
      met = new Set();
    } else group.push(pair);
    met.add(pair.key.text);
  }
  return groups;
}

function requiredIn(pairs: readonly Pair[]): number {
  return pairs.filter(({ key }) => required.includes(key.text)).length;
}

function missingSeparator({ key: { span } }: Pair, isWhole: boolean): Diagnostic {
  const { file, start } = span;
  const isAtEdge = lineStarts(file)[lineAt(file, start) - 1] === start;
  const edits = [{ span: spanOf(file, start), text: `---${lineEndOf(file)}` }];
  return {
    ...coded('structure/missing-separator'),
    message: '这里开始了另一篇稿件，前面缺一行“---”',
    span,
    hint: '请在这一行上面加一行“---”（三个半角减号），或把这一篇另存为一个文件',
    ...(isAtEdge ? { fix: { safe: isWhole, edits } } : {}),
  };
}
