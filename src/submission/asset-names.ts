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
