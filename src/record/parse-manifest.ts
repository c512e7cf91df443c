import { isFields, isNumber, isText, listOf, parseJson } from './fields.js';
import type { FaceRecord, InputRecord, Manifest, OutputRecord } from './manifest.js';

/** Reads a record; undefined if the text is none of this version. */
export function parseManifest(text: string): Manifest | undefined {
  const found = parseJson(text);
  if (!isFields(found) || found.version !== 1) return undefined;
  const { tool, issue, series, number, date, serial, folder, draft, formats, fonts, attachSources } = found;
  const { warnings } = found;
  const inputs = listOf(found.inputs, inputOf);
  const faces = listOf(found.faces, faceOf);
  const outputs = listOf(found.outputs, outputOf);
  const others = found.others === undefined ? [] : listOf(found.others, outputOf);
  const isWhole =
    isText(tool) &&
    isText(issue) &&
    (series === 'issue' || series === 'supplement') &&
    isNumber(number) &&
    isText(date) &&
    (serial === undefined || isNumber(serial)) &&
    isText(folder) &&
    typeof draft === 'boolean' &&
    isText(fonts) &&
    typeof attachSources === 'boolean' &&
    isNumber(warnings);
  const forms = listOf(formats, (each) => (isText(each) ? each : undefined));
  if (!isWhole || !forms || !inputs || !faces || !outputs || !others) return undefined;
  return {
    version: 1,
    tool,
    issue,
    series,
    number,
    date,
    ...(serial === undefined ? {} : { serial }),
    folder,
    draft,
    ...(found.clean === true ? { clean: true } : {}),
    formats: forms,
    fonts,
    attachSources,
    warnings,
    inputs,
    faces,
    outputs,
    ...(others.length > 0 ? { others } : {}),
  };
}

function inputOf(value: unknown): InputRecord | undefined {
  if (!isFields(value)) return undefined;
  const { path, sha256 } = value;
  return isText(path) && isText(sha256) ? { path, sha256 } : undefined;
}

/** A name is never a way into another folder. */
function outputOf(value: unknown): OutputRecord | undefined {
  if (!isFields(value)) return undefined;
  const { name, sha256, size } = value;
  const isName = isText(name) && !/[\\/]|^\.{0,2}$/u.test(name);
  return isName && isText(sha256) && isNumber(size) ? { name, sha256, size } : undefined;
}

function faceOf(value: unknown): FaceRecord | undefined {
  if (!isFields(value)) return undefined;
  const { role, family, file, sha256 } = value;
  const isWhole = isText(role) && isText(family) && isText(file) && isText(sha256);
  return isWhole ? { role, family, file, sha256 } : undefined;
}
