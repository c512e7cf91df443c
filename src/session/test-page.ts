import { dirname, join } from 'node:path';
import { checkBulletinFile } from '../check.js';
import { compile, layOut, type Output } from '../compile.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { bulletinAbove, exists } from '../folder/find-bulletin.js';
import { readInput } from '../folder/read-input.js';
import { writeFiles } from '../folder/write-files.js';
import { defaultEmitters } from '../output/outputs.js';
import type { FacesAsked } from '../preflight/print-material.js';
import { Refused } from '../refusal/refusal.js';
import { lineEndings } from '../testpage/line-endings.js';
import { testIssue } from '../testpage/test-issue.js';
import { findFonts } from './find-fonts.js';
import { limitsFrom } from './limits.js';
import type { WritingSurroundings } from './surroundings.js';

/** A request for the test page. */
export interface TestPageRequest {
  /** Absolute. */
  readonly folder: string;
  readonly fonts: FacesAsked;
  /** 2026-03-14 */
  readonly today: string;
}

/** The test page as written, or what stands in its way: then nothing is. */
export interface TestPage {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly (Pick<Output, 'pages'> & { readonly path: string; readonly size: number })[];
}

const formats = defaultEmitters.map(({ format }) => format);

/** Writes the test page into a folder, in the form of the office that the working directory belongs to, else in the standard's. Refuses
 * names that are taken. */
export async function writeTestPage(
  { folder, fonts, today }: TestPageRequest,
  surroundings: WritingSurroundings,
): Promise<TestPage> {
  const { host, workingDirectory } = surroundings;
  const place = bulletinAbove(host, workingDirectory);
  const read =
    place === undefined ? undefined : readInput(host, place, workingDirectory, limitsFrom(surroundings));
  const bulletin = read && !read.diagnostic ? checkBulletinFile(read.file).value : undefined;
  const found = findFonts(
    bulletin,
    place === undefined ? workingDirectory : dirname(place),
    fonts,
    surroundings,
  );
  let endings: readonly string[] = [];
  // What is written below a trial moves none of its lines, but may move it to another page, and a page's top has rules of its own.
  for (let round = 0; round < rounds; round++) {
    const { pagination } = await layOut(testIssue(endings, today, bulletin), found);
    const now = lineEndings(pagination);
    if (now.join() === endings.join()) break;
    endings = now;
  }
  const { outputs, diagnostics } = await compile(testIssue(endings, today, bulletin), {
    formats,
    findFonts: () => found,
  });
  const files = outputs.map(({ name, bytes, pages }) => ({ folder, name, bytes, pages }));
  const taken = files.find(({ name }) => exists(host, join(folder, name)));
  if (taken) throw new Refused({ kind: 'taken', path: join(folder, taken.name) });
  writeFiles(host, files);
  return {
    diagnostics,
    outputs: files.map(({ name, bytes, pages }) => ({
      path: join(folder, name),
      size: bytes.length,
      ...(pages === undefined ? {} : { pages }),
    })),
  };
}

/** So often at most is the page laid out until what it says of its lines is true. */
const rounds = 4;
