import { isFields, isNumber, isText, listOf, parseJson } from './fields.js';
import type { KeptInput, Snapshot } from './snapshot.js';

/** Reads a snapshot; undefined if the text is none of this version. */
export function parseSnapshot(text: string): Snapshot | undefined {
  const found = parseJson(text);
  if (!isFields(found) || found.version !== 1) return undefined;
  const { tool, issue, series, number, date, serial, folder } = found;
  const inputs = listOf(found.inputs, inputOf);
  const isWhole =
    isText(tool) &&
    isText(issue) &&
    (series === 'issue' || series === 'supplement') &&
    isNumber(number) &&
    isText(date) &&
    (serial === undefined || isNumber(serial)) &&
    isText(folder);
  if (!isWhole || !inputs) return undefined;
  const numbered = serial === undefined ? {} : { serial };
  return { version: 1, tool, issue, series, number, date, ...numbered, folder, inputs };
}

/** A path is never a way out of the office. */
function inputOf(value: unknown): KeptInput | undefined {
  if (!isFields(value)) return undefined;
  const { path, sha256, base64 } = value;
  const lines = value.lines === undefined ? undefined : listOf(value.lines, textOf);
  const isWay = isText(path) && !/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/u.test(path);
  if (!isWay || !isText(sha256) || !(base64 === undefined || isText(base64))) return undefined;
  if (value.lines !== undefined && !lines) return undefined;
  return { path, sha256, ...(lines ? { lines } : {}), ...(base64 === undefined ? {} : { base64 }) };
}

function textOf(value: unknown): string | undefined {
  return isText(value) ? value : undefined;
}
