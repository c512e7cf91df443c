import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { coded } from '../fault/severity.js';
import { composed } from '../source/compose.js';
import { type SourceFile, type Span, spanOf } from '../source/file.js';
import { alignFlow, alignLiteral, unfold } from './align.js';
import { reportEscaped } from './forbidden.js';
import type { MendedText } from './mend.js';
import type { Comment, List, Node, Pair, Scalar } from './node.js';
import type { Slip } from './slip.js';
import { syntaxError } from './syntax-message.js';
import type { Tree, TreeScalar } from './tree.js';

/** The source of one document's tree. */
export interface Origin {
  readonly file: SourceFile;
  readonly mended: MendedText;
  /** Stretches of the file that could only be guessed at, in order and apart from one another. */
  readonly guesses: readonly NonNullable<Slip['guess']>[];
}

/** A tree as nodes with the file's places. Finds `structure/yaml-feature` and keys that are no text. */
export function convert(origin: Origin, node: Tree, report: Report): Node | undefined {
  const span = spanOver(origin, node.range[0], node.range[1]);
  const guess = isGuess(origin.guesses, span) ? ({ isGuess: true } as const) : {};
  if (node.kind === 'alias') {
    report(feature(span, `引用记号“*${node.name}”`));
    return { ...plainText(origin, node.range[0], node.range[1]), isGuess: true };
  }
  if (node.anchor !== undefined) report(feature(span, `引用记号“&${node.anchor}”`));
  if (node.tag !== undefined && !isDefaultTag(node.tag)) report(feature(span, `类型标记“${node.tag}”`));
  if (node.kind === 'scalar') {
    const scalar = readScalar(origin, node);
    if (node.style === 'double') reportEscaped(scalar.value, report);
    const isNothing = scalar.value.text === '' && node.range[0] === node.range[1];
    return isNothing
      ? undefined
      : { ...scalar, ...commentOf(origin, node), ...commentsBelow(origin, node), ...guess };
  }
  if (node.kind === 'list') {
    const items = node.items.map((item) => convert(origin, item, report) ?? nothingAt(origin, item));
    return { kind: 'list', items, span, ...guess } satisfies List;
  }
  const pairs: Pair[] = [];
  for (const { key, value } of node.pairs) {
    const keyNode = convert(origin, key, report);
    if (keyNode?.kind !== 'scalar') {
      report(syntaxError(spanOver(origin, key.range[0], key.range[1]), 'NON_STRING_KEY'));
      continue;
    }
    const read = value === undefined ? undefined : convert(origin, value, report);
    const comment = read ? undefined : commentAt(origin, key.range[1], /[ \t]*:[ \t]+(?=#)/uy);
    const line =
      read?.kind === 'scalar' && !read.comment && value ? commentAbove(origin, key, value) : undefined;
    pairs.push({
      key: keyNode.value,
      value: line && read ? { ...read, ...line } : read,
      ...(comment ? { comment } : {}),
    });
  }
  return { kind: 'mapping', pairs, span, ...guess };
}

function spanOver({ file, mended }: Origin, start: number, end: number): Span {
  return spanOf(file, mended.toSource(start), mended.toSource(end));
}

function isGuess(guesses: Origin['guesses'], { start }: Span): boolean {
  let low = -1;
  let high = guesses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((guesses[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return start < (guesses[low]?.end ?? 0);
}

function feature(span: Span, what: string): Diagnostic {
  return {
    ...coded('structure/yaml-feature'),
    message: `出现${what}，应为普通文字`,
    span,
    hint: '请给整个值加上单引号',
  };
}

/** Whether a tag says no more than what a value is anyway. */
export function isDefaultTag(tag: string): boolean {
  return /^tag:yaml\.org,2002:(?:str|map|seq)$/u.test(tag);
}

function readScalar(origin: Origin, node: TreeScalar): Scalar {
  const { mended } = origin;
  const { text } = node;
  const [start, end] = node.range;
  const raw = mended.text.slice(start, end);
  const span = spanOver(origin, start, end);
  if (node.style === 'literal') {
    const value = composed({ text, span, segments: mended.toSegments(alignLiteral(text, raw, start)) });
    return { kind: 'scalar', value, lines: value, span };
  }
  const written = skipHeader(node.style, raw);
  const value = composed({ text, span, segments: mended.toSegments(alignFlow(text, written, start)) });
  if (!/[\r\n]/u.test(raw)) return { kind: 'scalar', value, lines: value, span };
  const unfolded = unfold(text, written, start);
  const lines = composed({ text: unfolded.text, span, segments: mended.toSegments(unfolded.segments) });
  return { kind: 'scalar', value, lines, span };
}

function plainText(origin: Origin, start: number, end: number): Scalar {
  const span = spanOver(origin, start, end);
  const text = origin.mended.text.slice(start, end);
  const segments = origin.mended.toSegments([{ at: 0, source: start, length: text.length }]);
  const value = composed({ text, span, segments });
  return { kind: 'scalar', value, lines: value, span };
}

/** A folded block's header line (`>-`) blanked out, so that offsets stay. */
function skipHeader(style: TreeScalar['style'], raw: string): string {
  return style === 'folded' ? raw.replace(/^[^\n]*/u, (header) => ' '.repeat(header.length)) : raw;
}

/** An item of nothing, with the comment that stands in its place. */
function nothingAt(origin: Origin, item: Tree): Scalar {
  const [start] = item.range;
  const comment = commentAt(origin, start, /[ \t]*(?=#)/uy);
  const empty = plainText(origin, start, start);
  return comment ? { ...empty, comment: { span: comment, isBehindQuotes: false } } : empty;
}

/** The comment by which a value may have been cut: behind it, or behind the `|` of a block. */
function commentOf(origin: Origin, { style, range }: TreeScalar): { readonly comment?: Comment } {
  const isBlock = style === 'literal' || style === 'folded';
  const span = isBlock
    ? commentAt(origin, range[0], /[|>][-+0-9]*[ \t]+(?=#)/uy)
    : commentAt(origin, range[1], /[ \t]+(?=#)/uy);
  return span ? { comment: { span, isBehindQuotes: style === 'single' || style === 'double' } } : {};
}

/** Where a value's first line is looked at for what stands before it. */
const longestIndent = 40;

/** The lines of comment that follow directly on a value of several lines, or on one below its key; blank lines do not count. */
function commentsBelow(
  origin: Origin,
  { range: [start, end] }: TreeScalar,
): { readonly commentsBelow?: readonly Span[] } {
  const { text } = origin.mended;
  const isBelowKey = /(?:^|\n)[ ]*$/u.test(text.slice(Math.max(0, start - longestIndent), start));
  if (!text.slice(start, end).includes('\n') && !isBelowKey) return {};
  const line = /(?:[ \t]*\r?\n)*[ \t]*(?=#)/uy;
  const spans: Span[] = [];
  for (let at = end; ; ) {
    line.lastIndex = at;
    if (!line.test(text) || !/[\r\n][ \t]*$/u.test(text.slice(start, line.lastIndex))) break;
    const from = line.lastIndex;
    at = from + (/^[^\r\n]*/u.exec(text.slice(from))?.[0].length ?? 0);
    spans.push(spanOver(origin, from, at));
  }
  return spans.length > 0 ? { commentsBelow: spans } : {};
}

/** An indented line between a key and its value below that begins with a `#` stuck to a word: YAML drops it. */
function commentAbove(origin: Origin, key: Tree, value: Tree): { readonly comment: Comment } | undefined {
  const between = origin.mended.text.slice(key.range[1], value.range[0]);
  const found = /[\r\n][ \t]+(?=#[^\s#])/u.exec(between);
  if (!found || /^[ \t]*:[ \t]*[|>"'&!]/u.test(between)) return undefined;
  const at = key.range[1] + found.index + found[0].length;
  const span = commentAt(origin, at, /(?=#)/uy);
  return span && { comment: { span, isBehindQuotes: false } };
}

/** The comment that follows directly on what `before` matches at an offset of the mended text. */
function commentAt(origin: Origin, from: number, before: RegExp): Span | undefined {
  const { text } = origin.mended;
  before.lastIndex = from;
  if (!before.test(text)) return undefined;
  const at = before.lastIndex;
  const written = /^[^\r\n]*/u.exec(text.slice(at))?.[0].trimEnd() ?? '';
  return spanOver(origin, at, at + written.length);
}
