import { contributionRecordOf } from './contribution-record.js';
import { type Fields, isFields, isNumber, isText, listOf, parseJson } from './fields.js';
import type { FaceRecord, InputRecord, Manifest, OutputRecord } from './manifest.js';

/** Reads a record of version 1 or 2; undefined if the text is none. */
export function parseManifest(text: string): Manifest | undefined {
  const found = parseJson(text);
  if (!isFields(found)) return undefined;
  const own = ownOfVersion(found);
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
  if (!own || !isWhole || !forms || !inputs || !faces || !outputs || !others) return undefined;
  return {
    version: own.version,
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
    ...(own.contributions ? { contributions: own.contributions } : {}),
    faces,
    outputs,
    ...(others.length > 0 ? { others } : {}),
  };
}

/** The version, and what only a later one has. */
function ownOfVersion({
  version,
  contributions,
}: Fields): Pick<Manifest, 'version' | 'contributions'> | undefined {
  if (version === 1) return { version };
  if (version !== 2) return undefined;
  const read = listOf(contributions, contributionRecordOf);
  return read && { version, contributions: read };
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
