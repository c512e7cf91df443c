import type { Diagnostic, Report } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/did-you-mean.js';
import { coded } from '../fault/severity.js';
import { limitsOf, type Span } from '../source/file.js';
import { limitHint } from '../source/limits.js';
import { type SourceText, spanWithin } from '../source/text.js';
import type { Node } from '../yaml/node.js';
import { withoutBar } from './bar.js';
import { type CommentSense, reportComment } from './comment.js';
import { reportCommentsBelow } from './comment-below.js';
import {
  type DescribedWord,
  measureFragment,
  textFragment,
  wholeNumberFragment,
  wordsFragment,
} from './fragment.js';
import { halfWidth, likelyNumber } from './likely.js';
import { scalarOf } from './scalar.js';
import { type JsonSchema, type Placed, type Shape, unnamed, wrongType } from './shape.js';

/** Text of one line, without the white space round it. Finds `structure/comment-in-value`. */
export function line(): Shape<SourceText> {
  return lineIn('text');
}

/** A name for a register. */
export function registerName(): Shape<SourceText> {
  return lineIn('name');
}

/** A name of one person or unit: a comma in it parts two. */
export function singleName(): Shape<SourceText> {
  const name = registerName();
  return {
    ...name,
    read(node, report, subject = unnamed) {
      const value = name.read(node, report, subject);
      if (!value || !/[，；]/u.test(value.text)) return value;
      const { file, start, end } = value.span;
      const isInBrackets =
        /[[,]\s*$/u.test(file.text.slice(0, start)) && /^\s*[,\]]/u.test(file.text.slice(end));
      const likely = value.text.replace(/[，；]\s*/gu, ', ');
      const hint = '每项只写一个，各占一行，行首写“- ”';
      const answer = isInBrackets ? { likely } : {};
      report(
        wrongType({
          span: value.span,
          subject,
          expected: '一个名称',
          found: `“${value.text}”`,
          hint,
          ...answer,
        }),
      );
      return undefined;
    },
  };
}

/** A name, a word or a pattern that is held against what is known: a comment beside it does no harm. */
export function lookedUp(): Shape<SourceText> {
  return lineIn('looked-up');
}

function lineIn(sense: CommentSense): Shape<SourceText> {
  return {
    schema: textFragment(false),
    read(node, report, subject = unnamed) {
      reportComment(node, sense, report, subject);
      const items = sense === 'text' ? textItems(node) : [];
      if (items.length > 1) {
        report(listForLine(node, items, subject));
        return undefined;
      }
      const value = scalarOf(node, report, subject, '一行文字', '只写一项，不写成列表');
      if (!value) return undefined;
      const { lineLength } = limitsOf(value.span.file);
      const { length } = value.text;
      if (length > lineLength) {
        report(tooLong(value.span, `${subject}有${length}个字符，超过上限${lineLength}个`, 'lineLength'));
        return undefined;
      }
      const broken = value.text.indexOf('\n');
      if (sense === 'text' && isFoldedInWord(node)) report(folded(value.span, subject));
      if (broken < 0) return value;
      const span = spanWithin(value, broken, broken + 1);
      report(wrongType({ span, subject, expected: '一行文字，不能换行', hint: '请并成一行' }));
      return undefined;
    },
  };
}

/** Whether a text was written on several lines, of which YAML makes one with a space where Chinese has none. */
function isFoldedInWord(node: Node): boolean {
  if (node.kind !== 'scalar' || node.value.text.trim().includes('\n')) return false;
  return /[\p{Script=Han}，。、；：”》）][ \t]*\n\s*[\p{Script=Han}“《（]/u.test(node.lines.text);
}

function folded(span: Span, subject: string): Diagnostic {
  return {
    ...coded('structure/wrong-type'),
    severity: 'warning',
    message: `${subject}写成了几行，接起来的地方会印出空格`,
    span,
    hint: '请并成一行',
  };
}

/** The texts of a list's items, if all are texts. */
function textItems(node: Node): readonly string[] {
  if (node.kind !== 'list') return [];
  const texts = node.items.flatMap((item) => (item.kind === 'scalar' ? [item.value.text.trim()] : []));
  return texts.length === node.items.length && !texts.includes('') ? texts : [];
}

/** The finding of a list where a line of text should enumerate what is in it. */
function listForLine({ span }: Node, items: readonly string[], subject: string): Diagnostic {
  const right = items.join('、');
  const isInBrackets = span.file.text[span.start] === '[';
  const hint = `写在一行里：${right}`;
  const expected = '一行文字，几项之间用顿号隔开';
  return wrongType({
    span,
    subject,
    expected,
    found: '一个列表',
    hint,
    ...(isInBrackets ? { likely: right } : {}),
  });
}

/** The finding of a text that no line, or no body, could be: what every rule looks at must not be endless. */
function tooLong(span: Span, message: string, limit: 'lineLength' | 'paragraphs'): Diagnostic {
  return {
    ...coded('structure/too-large'),
    message,
    span,
    hint: limitHint(limit, '请精简'),
  };
}

/** Text of one or more lines, each a paragraph, in whatever style of YAML it is written. */
export function prose(): Shape<SourceText> {
  return {
    schema: {
      ...textFragment(true),
      defaultSnippets: [{ label: '|', description: '下面一行一段，每行前空两个半角空格', body: '|\n  $1' }],
    },
    isProse: true,
    read(node, report, subject = unnamed) {
      reportComment(node, 'text', report, subject);
      reportCommentsBelow(node, report, subject);
      const text = withoutBar(node, subject.replace(/[“”]/gu, ''), report);
      const lines: Node = text.kind === 'scalar' ? { ...text, value: text.lines } : text;
      const value = scalarOf(lines, report, subject, '文字', '写在“|”下面，一行一段，不写“- ”');
      if (!value) return undefined;
      const { paragraphs } = limitsOf(value.span.file);
      const count = value.text.trimEnd().split('\n').length;
      if (count <= paragraphs) return value;
      report(tooLong(value.span, `${subject}有${count}行，超过上限${paragraphs}行`, 'paragraphs'));
      return undefined;
    },
  };
}

/** A whole number written in digits: 08 is 8. */
export function wholeNumber(least = 1, most = 9_999_999): Shape<Placed<number>> {
  return {
    schema: wholeNumberFragment(least, most),
    read(node, report, subject = unnamed) {
      const expected = `${least}到${most}之间的整数`;
      const value = scalarOf(node, report, subject, expected, '只写一个数字');
      if (!value) return undefined;
      const isIn = (text: string): boolean =>
        /^[0-9]{1,7}$/u.test(text) && Number(text) >= least && Number(text) <= most;
      if (isIn(value.text)) return { value: Number(value.text), span: value.span };
      reportNumber(value, isIn, subject, expected, report);
      return undefined;
    },
  };
}

/** A measure in digits, decimals allowed, between two bounds; `unit` is for the message. */
export function measure(least: number, most: number, unit: string): Shape<Placed<number>> {
  return {
    schema: measureFragment(least, most, unit),
    read(node, report, subject = unnamed) {
      const expected = `${least}到${most}之间的数字（单位${unit}，不写单位）`;
      const value = scalarOf(node, report, subject, expected, '只写一个数字');
      if (!value) return undefined;
      const isIn = (text: string): boolean =>
        /^[0-9]{1,4}(?:\.[0-9]{1,3})?$/u.test(text) && Number(text) >= least && Number(text) <= most;
      if (isIn(value.text)) return { value: Number(value.text), span: value.span };
      reportNumber(value, isIn, subject, expected, report);
      return undefined;
    },
  };
}

function reportNumber(
  { text, span }: SourceText,
  isIn: (text: string) => boolean,
  subject: string,
  expected: string,
  report: Report,
): void {
  const likely = likelyNumber(text);
  const hint = '只写半角数字，前后不加别的字';
  const isCertain = /^第?[0-9]+[期份号]?$/u.test(halfWidth(text).replace(/\s/gu, ''));
  const answer = likely !== undefined && likely !== text && isIn(likely) ? { likely, isCertain } : {};
  report(wrongType({ span, subject, expected, found: `“${text}”`, hint, ...answer }));
}

/** One of a few words, each standing for a value; `abouts` say what each does, `usual` are other writings and the word
 * they mean. */
export function choice<T extends string | boolean>(
  words: Readonly<Record<string, T>>,
  abouts: Readonly<Record<string, string>> = {},
  usual: Readonly<Record<string, string>> = {},
): Shape<Placed<T>> {
  const names = Object.keys(words);
  const quoted = names.map((name) => `“${name}”`);
  const expected = `${quoted.slice(0, -1).join('、')}或${quoted.at(-1) ?? ''}`;
  return {
    schema: wordsFragment(
      names.map((word): DescribedWord => {
        const about = abouts[word];
        return about === undefined ? { word } : { word, about };
      }),
      `应为${expected}`,
    ),
    read(node, report, subject = unnamed) {
      const value = scalarOf(node, report, subject, expected, '只写一个词');
      if (!value) return undefined;
      const { text, span } = value;
      const meant = Object.hasOwn(words, text) ? words[text] : undefined;
      if (meant !== undefined) return { value: meant, span };
      const same = text.toLowerCase();
      const likely = Object.hasOwn(usual, same) ? usual[same] : nearest(text, names);
      const hint = `请从${quoted.join('、')}中选一个`;
      const answer = likely === undefined ? {} : { likely };
      report(wrongType({ span, subject, expected, found: `“${text}”`, hint, ...answer }));
      return undefined;
    },
  };
}

/** 是 or 否; `abouts` say what each does. */
export function flag(abouts: { readonly 是?: string; readonly 否?: string } = {}): Shape<Placed<boolean>> {
  return choice({ 是: true, 否: false }, abouts, usualAnswers());
}

/** Other writings of 是 and 否. */
export function usualAnswers(): Readonly<Record<string, string>> {
  const yes = ['yes', 'y', 'true', 'on', '1', '有', '对', '要', '需要', '√', '是的', 't'];
  const no = ['no', 'n', 'false', 'off', '0', '无', '不', '不是', '不要', '不需要', '没有', '×', 'f'];
  const usual = [...yes.map((word) => [word, '是'] as const), ...no.map((word) => [word, '否'] as const)];
  return Object.fromEntries(usual);
}

/** Text of one line that must match a pattern; `expected` says what that is, `hint` shows one. `numbers` are the numbers
 * among what matches, for editors, which do not read them as text. */
export function matching(
  pattern: RegExp,
  expected: string,
  hint: string,
  numbers?: JsonSchema,
): Shape<SourceText> {
  const text = lookedUp();
  return {
    schema: {
      type: numbers ? ['string', 'number'] : 'string',
      pattern: pattern.source.replace(/^\^/u, '^\\s*').replace(/\$$/u, '\\s*$'),
      ...numbers,
      errorMessage: `应为${expected}，${hint}`,
    },
    read(node, report, subject = unnamed) {
      const value = text.read(node, report, subject);
      if (!value || pattern.test(value.text)) return value;
      report(wrongType({ span: value.span, subject, expected, found: `“${value.text}”`, hint }));
      return undefined;
    },
  };
}
