import { type SourceText, sliceText, trimText } from '../source/text.js';
import { directiveOf } from './directive.js';

/** A picture on lines of its own; two on two lines on end stand side by side. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** One or two. */
  readonly pictures: readonly PictureLine[];
}

/** A line that stands for a picture: [图片：现场.jpg，半幅 说明]. */
export interface PictureLine {
  /** The whole line, without blanks at its ends. */
  readonly line: SourceText;
  /** Of its file, from the submission's own folder; empty if none is written. */
  readonly name: SourceText;
  readonly width: 'full' | 'half';
  /** The words below it, which also say to those who can't see it what it shows. */
  readonly caption?: SourceText;
}

/** 半幅 or 全幅 behind the name, and what follows it. */
const widthWord = /^[\s\u3000,，、]*(半幅|全幅)(?=$|[\s\u3000,，、:：])[\s\u3000,，、:：]*/u;
const marksBefore = /^[\s\u3000,，、:：]*/u;

/** The figure that begins with a line; undefined if that is no picture's. */
export function figureAt(lines: readonly SourceText[], at: number): FigureBlock | undefined {
  const [first, second] = [lines[at], lines[at + 1]].map((line) => line && pictureLine(line));
  if (!first) return undefined;
  return { kind: 'figure', pictures: second ? [first, second] : [first] };
}

function pictureLine(written: SourceText): PictureLine | undefined {
  const line = trimText(written);
  const directive = directiveOf(line.text);
  if (directive?.kind !== 'picture') return undefined;
  const { name, rest } = directive;
  const words = line.text.slice(rest.start, rest.end);
  const width = widthWord.exec(words);
  const start = rest.start + (width?.[0] ?? marksBefore.exec(words)?.[0] ?? '').length;
  return {
    line,
    name: sliceText(line, name.start, name.end),
    width: width?.[1] === '半幅' ? 'half' : 'full',
    ...(start < rest.end ? { caption: sliceText(line, start, rest.end) } : {}),
  };
}
