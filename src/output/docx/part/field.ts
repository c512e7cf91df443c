import { wordElement, xmlText } from '../package/xml.js';

/** A field (w:fldChar) as runs, as XML: its instruction, then what it gave when it was last brought up to date, as runs. `properties` are those
 * of the runs that mark it (w:rPr, as XML): a program that brings it up to date takes the result's look from them. */
export function field(instruction: string, result: string, properties = ''): string {
  return [fieldStart(instruction, properties), result, fieldEnd(properties)].join('');
}

/** The part of a field before its stored result. */
export function fieldStart(instruction: string, properties = ''): string {
  const text = wordElement('instrText', {}, [xmlText(instruction)]);
  return [mark('begin', properties), run(text, properties), mark('separate', properties)].join('');
}

/** The part of a field behind its stored result. */
export function fieldEnd(properties = ''): string {
  return mark('end', properties);
}

function mark(type: 'begin' | 'separate' | 'end', properties: string): string {
  return run(wordElement('fldChar', { fldCharType: type }), properties);
}

function run(child: string, properties: string): string {
  return `<w:r>${properties}${child}</w:r>`;
}
