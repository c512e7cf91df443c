/** Writes the faces that come with kuaibao to dist/font/faces, from the font packages, unless they are there, and
 * what characters they have. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageFile } from '../../glyph/coverage.js';
import { productPath } from '../../product/product.js';
import { seal, unseal } from '../../product/sealed.js';
import { checksumsFile, checksumsLine } from '../checked-file.js';
import { commonCharacters, rareCharacters } from './charset.js';
import { type CutFaceRecord, type CutRecord, fingerprint, isCurrent, sha256 } from './record.js';
import { type FaceSource, faceSources } from './sources.js';
import { writeCoverage } from './write-coverage.js';

const folder = fileURLToPath(new URL('../faces/', import.meta.url));
const locate = createRequire(import.meta.url).resolve;
const characters = { common: commonCharacters(), rare: rareCharacters() };
const inputs = fingerprint(
  [characters.common, characters.rare],
  faceSources.map((source) => statSync(locate(source.font)).size),
);

const coverage = productPath(coverageFile);
const isCut = isCurrent(folder, inputs);

if (!isCut) await cutAll();
writeFileSync(join(folder, checksumsFile), seal(faceSources.map(lineOf).join('\n')));
if (!isCut || !isSealed(coverage)) writeCoverage(folder, coverage);

function lineOf({ file }: FaceSource): string {
  return checksumsLine(file, readFileSync(join(folder, file)));
}

function isSealed(path: string): boolean {
  return existsSync(path) && unseal(readFileSync(path)) !== undefined;
}

async function cutAll(): Promise<void> {
  const { cutFace } = await import('./cut-face.js');
  mkdirSync(folder, { recursive: true });
  const faces: CutFaceRecord[] = [];
  for (const source of faceSources) {
    const bytes = await cutFace(readFileSync(locate(source.font)), characters[source.characters], source);
    writeFileSync(join(folder, source.file), bytes);
    copyFileSync(locate(source.licence), join(folder, source.licenceFile));
    faces.push(recordOf(source, bytes));
  }
  const record: CutRecord = { inputs, faces };
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(record, null, 2)}\n`);
}

function recordOf(source: FaceSource, bytes: Uint8Array): CutFaceRecord {
  const { file, family, style, licenceFile } = source;
  return { file, family, style, licenceFile, size: bytes.length, sha256: sha256(bytes) };
}
