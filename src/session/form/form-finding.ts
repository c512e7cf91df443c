import { applyEdits } from '../../diagnostic/apply-edits.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Severity } from '../../fault/severity.js';
import { type FormField, type FormItem, isListField } from './form-item.js';
import { readItems } from './read-items.js';
import type { FieldRegion, WrittenItem } from './write-item.js';

/** A finding in an item, at its place in the form. */
export interface FormFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly field: FormField;
  /** The stretch of the field's text, in UTF-16; the whole field where it holds several names. */
  readonly start: number;
  readonly end: number;
  /** The text that it changes, and the one that comes in its place. */
  readonly fix?: { readonly isSafe: boolean; readonly before: string; readonly after: string };
  /** As it was found in the item's text. */
  readonly diagnostic: Diagnostic;
}

/** The findings of an item's text at their places in the form, in the order of its fields. */
export function placeFindings(
  item: FormItem,
  { text, regions }: WrittenItem,
  found: readonly Diagnostic[],
): readonly FormFinding[] {
  const placed = new Map<FieldRegion, readonly number[]>();
  return found.map(awaitingFile).map((diagnostic) => {
    const { code, severity, message, hint, span, fix } = diagnostic;
    const region = regions.findLast(({ start }) => start <= span.start) ?? regions[0];
    const field = region?.field ?? 'contributors';
    const value = isListField(field) ? item[field].join('、') : item[field];
    const isWhole = region === undefined || isListField(field);
    const places = region && (placed.get(region) ?? placesIn(text, region, value));
    if (region && places) placed.set(region, places);
    const at = (offset: number): number => (places ? firstFrom(places, offset) : 0);
    return {
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      field,
      start: isWhole ? 0 : at(span.start),
      end: isWhole ? value.length : at(span.end),
      ...(fix ? { fix: { isSafe: fix.safe, ...changeOf(diagnostic) } } : {}),
      diagnostic,
    };
  });
}

/** A finding that a file is not there, as the form tells it: it is sent beside the text. */
function awaitingFile(diagnostic: Diagnostic): Diagnostic {
  const [, name] = /^没有“(.+)”这个文件$/u.exec(diagnostic.message) ?? [];
  if (name === undefined || !fileCodes.has(diagnostic.code)) return diagnostic;
  const { hint: _, ...rest } = diagnostic;
  return { ...rest, severity: 'hint', message: `请把文件“${name}”和稿件一起发给编辑部` };
}

const fileCodes: ReadonlySet<string> = new Set([
  'picture/missing',
  'table/missing',
  'structure/attachment-file',
]);

/** The offset in the text of each character of a field's value: the first in its region, behind that of the character before it, that is
 * the same. Between them stand the key, quotes, indents. */
function placesIn(text: string, { start, end }: FieldRegion, value: string): readonly number[] {
  const places: number[] = [];
  let at = text.indexOf(':', start) + 1;
  for (const char of value.split('')) {
    const found = text.indexOf(char, at);
    if (found >= 0 && found < end) at = found + 1;
    places.push(Math.min(found < 0 ? at : found, end));
  }
  return places;
}

/** The number of places before an offset. */
function firstFrom(places: readonly number[], offset: number): number {
  const found = places.findIndex((place) => place >= offset);
  return found < 0 ? places.length : found;
}

/** The text that a fix changes, and what it becomes. */
function changeOf({ fix, span: { file } }: Diagnostic): { readonly before: string; readonly after: string } {
  const edits = fix?.edits ?? [];
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const moved = edits.map(({ span, text }) => ({
    text,
    span: { file, start: span.start - start, end: span.end - start },
  }));
  const before = file.text.slice(start, end);
  return { before, after: applyEdits(before, moved) };
}

/** An item with a finding's fix applied; the same item where that makes no item of it. */
export function withFix(item: FormItem, { diagnostic }: FormFinding): FormItem {
  const { file } = diagnostic.span;
  return itemIn(applyEdits(file.text, diagnostic.fix?.edits ?? []), item);
}

/** The item that a text holds; `item` where it holds none. */
export function itemIn(text: string, item: FormItem): FormItem {
  const read = readItems(text);
  return (read?.length === 1 ? read[0] : undefined) ?? item;
}
