import { join } from 'node:path';
import { memoryHost } from '../../src/host/memory.js';
import type { Original } from '../../src/import/original.js';
import { readOriginals } from '../../src/import/read-originals.js';
import type { Learned } from '../../src/learn/learn.js';
import { type Office, openOffice } from '../../src/session/office.js';

/** No such folder is on the disk. */
const folder = '/只在内存里/单位';

/** An office of some files in memory. */
export function officeOf(files: Iterable<readonly [string, string | Uint8Array]>): Office {
  return openOffice(
    memoryHost([...files].map(([path, content]) => [join(folder, path), content] as const)),
    folder,
  );
}

/** A file as it is read of those that people send. */
export async function originalsOf(name: string, content: string | Uint8Array): Promise<readonly Original[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return await readOriginals(name, bytes, { fileBytes: 20_000_000, inflatedBytes: 100_000_000 });
}

/** The issues of an office as it prints them in a form, by their folders. */
export async function printed(
  office: Office,
  format: 'txt' | 'docx',
): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = await Promise.all(
    office.issues().map(async (issue) => {
      const answer = await office.compile(issue, { format: [format], fonts: 'embedded' });
      const [output] = answer.made?.outputs ?? [];
      if (!output) throw new Error(`${issue}: ${answer.findings.map(({ message }) => message).join('\n')}`);
      return [issue, output.bytes] as const;
    }),
  );
  return new Map(made);
}

/** The same as texts without white space, by what stands in them alone. */
export async function plainTexts(office: Office): Promise<readonly string[]> {
  const texts = await printed(office, 'txt');
  return [...texts.values()].map((bytes) => plainText(new TextDecoder().decode(bytes))).sort();
}

/** A text without white space, without what parts and rules the cells of a table, and without the marks that a conversion left. */
export function plainText(text: string): string {
  return text
    .replaceAll('**', '')
    .replace(/^\s*\|[-:| ]+\|\s*$/gmu, '')
    .replace(/[\s|]+/gu, '');
}

/** The files that were learnt, by their paths from the office's folder. */
export function learnedFiles({ bulletin, issues }: Learned): ReadonlyMap<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    ['bulletin.yaml', bulletin],
    ...issues.flatMap(({ folder: name, sheet, submissions, files }) =>
      [
        ['issue.yaml', sheet] as const,
        ...submissions.map((each) => [each.name, each.text] as const),
        ...files.map((each) => [each.name, each.bytes] as const),
      ].map(([path, content]) => [`issues/${name}/${path}`, content] as const),
    ),
  ]);
}
