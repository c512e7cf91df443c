import { composedText } from '../source/compose.js';
import { directiveOf } from './directive.js';

/** A value of the key 文件, at a line's start or in braces. */
const fileKey =
  /(?:^[ \t]*(?:-[ \t]+)*|[{,][ \t]*)["']?文件["']?[ \t]*[:：][ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'#,{}[\]][^#,{}\n]*))/gmu;

/** The names of the files that a file of submissions may name, once each, in their order: told by the file's text alone, before
 * it is parsed, so that all that is read of an issue is read in one place. One too many does no harm. */
export function assetNames(file: string): readonly string[] {
  const text = composedText(file);
  const names = new Set<string>();
  for (const line of /[[［][^\n]*(?:图片|表格)/u.test(text) ? text.split('\n') : []) {
    const directive = directiveOf(line.trimEnd());
    if (directive) names.add(line.slice(directive.name.start, directive.name.end));
  }
  for (const [, double, single, plain] of text.includes('文件') ? text.matchAll(fileKey) : [])
    names.add((double ?? single ?? plain ?? '').trim());
  names.delete('');
  return [...names];
}

/** A text of submissions in which files bear other names, by their names as they are written there. */
export function withAssetNames(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  const named = (written: string): string => names.get(composedText(written.trim())) ?? written;
  const lines = text.split('\n').map((line) => {
    const directive = directiveOf(line.trimEnd());
    if (!directive) return line;
    const { start, end } = directive.name;
    return `${line.slice(0, start)}${named(line.slice(start, end))}${line.slice(end)}`;
  });
  return lines
    .join('\n')
    .replace(fileKey, (whole: string, double?: string, single?: string, plain?: string) => {
      const written = double ?? single ?? plain ?? '';
      const at = whole.lastIndexOf(written);
      return `${whole.slice(0, at)}${named(written)}${whole.slice(at + written.length)}`;
    });
}
