import { resolve } from 'node:path';
import type { Output } from '../compile.js';
import { inputsOf } from '../office/input-files.js';
import { shownPath } from '../office/read-file.js';
import { type WriterOf, writeOutputs } from '../office/write-outputs.js';
import { inputChanges } from '../record/changes.js';
import { formatManifest, manifestName } from '../record/manifest.js';
import type { MadeIssue } from './compile-issue.js';
import { changing } from './input-records.js';

/** Writes an issue's outputs and, last, their record; refuses if an input has changed since. Returns a line for each. */
export function writeIssue(
  { folder, name, outputs, manifest, places }: MadeIssue,
  by: WriterOf,
): readonly string[] {
  const record = { name: manifestName(name), bytes: new TextEncoder().encode(formatManifest(manifest)) };
  const files = [...outputs.map((each) => ({ name: each.name, bytes: each.bytes })), record];
  writeOutputs(folder, files, by, () => {
    for (const change of inputChanges(manifest.inputs, inputsOf(places)))
      if ('path' in change) throw changing(change.path);
  });
  return outputs.map((each) => summary(folder, each, by.workingDirectory));
}

function summary(folder: string, { name, bytes, pages }: Output, workingDirectory: string): string {
  const path = shownPath(resolve(folder, name), workingDirectory);
  const size = `${Math.max(1, Math.round(bytes.length / 1024))} KB`;
  return `已生成 ${path}（${[...(pages === undefined ? [] : [`${pages} 页`]), size].join('，')}）`;
}
