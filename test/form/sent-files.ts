import { basename, dirname } from 'node:path';
import { fixtureOffices, type OfficeFiles } from '../session/fixture-offices.js';

/** A file of submissions among the fixtures, and the office that it was sent to. */
export interface SentFixture {
  readonly name: string;
  readonly configuration: string;
  readonly text: string;
  /** The files beside it, by their names from its folder. */
  readonly beside: OfficeFiles;
}

/** Every file of submissions of every office among the fixtures that is text in UTF-8; the same text to the same office once. */
export function sentFixtures(): readonly SentFixture[] {
  const met = new Set<string>();
  return fixtureOffices().flatMap(([office, files]) => {
    const configuration = textOf(files.get('bulletin.yaml'));
    if (configuration === undefined) return [];
    return [...files].flatMap(([path, bytes]): SentFixture[] => {
      const text = isSubmission(path) ? textOf(bytes) : undefined;
      if (text === undefined || met.has(`${configuration}\0${text}`)) return [];
      met.add(`${configuration}\0${text}`);
      return [{ name: `${office}/${path}`, configuration, text, beside: besides(files, path) }];
    });
  });
}

function isSubmission(path: string): boolean {
  return (
    /\.ya?ml$/u.test(path) &&
    !/^(?:bulletin|issue)\.ya?ml$/u.test(basename(path)) &&
    !/台账|\.kuaibao/u.test(path)
  );
}

function besides(files: OfficeFiles, path: string): OfficeFiles {
  const folder = dirname(path);
  const own = [...files].filter(([each]) => each.startsWith(`${folder}/`) && !/\.ya?ml$/u.test(each));
  return new Map(own.map(([each, bytes]) => [each.slice(folder.length + 1), bytes]));
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
