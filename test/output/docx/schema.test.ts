import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { emitDocx } from '../../../src/output/docx/emit.js';
import { resolveStyle } from '../../../src/style/style.js';
import { composeFolder, issueFolders } from '../../project.js';
import { markedIssue } from '../marked.js';
import { picturedIssue } from '../pictured.js';
import { compiledDocx } from './compiled-docx.js';
import { readParts } from './package-parts.js';
import {
  aroundIssue,
  articleIssue,
  draftComments,
  formalIssue,
  fullIssue,
  listedHeadlines,
  sourcedIssue,
} from './sample.js';

const schemas = path.join(import.meta.dirname, 'schema/ecma-376');
/** Issues with what entries hold beside paragraphs. */
const reportFolders = issueFolders.filter(([name]) => name.startsWith('report-'));

const scratch = mkdtempSync(path.join(tmpdir(), 'kuaibao-docx-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** ECMA-376 schema and its namespace, by what a part's path looks like. */
const schemaOf: readonly (readonly [RegExp, string, string])[] = [
  [/^word\/[^/]+\.xml$/, 'wml.xsd', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  [/\.rels$/, 'opc-relationships.xsd', 'http://schemas.openxmlformats.org/package/2006/relationships'],
  [/^\[Content/, 'opc-contentTypes.xsd', 'http://schemas.openxmlformats.org/package/2006/content-types'],
  [
    /core\.xml$/,
    'opc-coreProperties.xsd',
    'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  ],
  [
    /app\.xml$/,
    'shared-documentPropertiesExtended.xsd',
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  ],
  [
    /custom\.xml$/,
    'shared-documentPropertiesCustom.xsd',
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  ],
];

/** The complaints of xmllint on a part; empty if it is valid. */
function faults(name: string, xml: string): string {
  const [, schema, namespace] = schemaOf.find(([pattern]) => pattern.test(name)) ?? [];
  if (schema === undefined || namespace === undefined) return `no schema for ${name}`;
  const driver = path.join(scratch, `driver-${schema}`);
  writeFileSync(driver, driverSchema(schema, namespace));
  const file = path.join(scratch, 'part.xml');
  writeFileSync(file, xml);
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', driver, file], { encoding: 'utf8' });
  if (run.error) throw new Error('xmllint is not there: install libxml2-utils', { cause: run.error });
  return run.status === 0 ? '' : run.stderr;
}

/** The parts of a package without its pictures. */
function xmlParts(bytes: Uint8Array): readonly (readonly [name: string, xml: string])[] {
  return [...readParts(bytes)].filter(([name]) => !name.startsWith('word/media/'));
}

/** Alternate content as a consumer sees it (ECMA-376 Part 3): one that knows the namespace asked for takes the choice,
 * any other the fallback. */
function processed(xml: string, taken: 'Choice' | 'Fallback'): string {
  const alternate = /<mc:AlternateContent>.*?<\/mc:AlternateContent>/gu;
  const branch = new RegExp(`<mc:${taken}[^>]*?(?:/>|>(.*?)</mc:${taken}>)`, 'u');
  const chosen = xml.replace(alternate, (whole) => branch.exec(whole)?.[1] ?? '');
  // Namespaces that may be ignored are, by a consumer that does not know them.
  const ignorable = /\smc:Ignorable="([^"]*)"/u;
  const prefixes = ignorable.exec(chosen)?.[1]?.split(' ') ?? [];
  return prefixes.reduce(
    (left, prefix) => left.replaceAll(new RegExp(`<${prefix}:\\w+[^>]*/>`, 'gu'), ''),
    chosen.replace(ignorable, ''),
  );
}

/** A schema that first brings in the namespaces that the standard's schemas name without bringing them. */
function driverSchema(schema: string, namespace: string): string {
  const own = (file: string): string => pathToFileURL(path.join(import.meta.dirname, 'schema', file)).href;
  const imports = [
    ['http://www.w3.org/XML/1998/namespace', own('xml.xsd')],
    ['http://purl.org/dc/elements/1.1/', own('dc.xsd')],
    ['http://purl.org/dc/terms/', own('dcterms.xsd')],
    [namespace, pathToFileURL(path.join(schemas, schema)).href],
  ].map(([space, location]) => `<xs:import namespace="${space}" schemaLocation="${location}"/>`);
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}

describe('the ECMA-376 transitional schemas', () => {
  it('accept every part', { timeout: 60_000 }, async () => {
    const bytes = await emitDocx(fullIssue, resolveStyle(), {
      fonts: { latin: 'Times New Roman' },
    });
    for (const [name, xml] of readParts(bytes)) {
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
      if (xml.includes('<mc:')) expect(faults(name, processed(xml, 'Fallback')), name).toBe('');
    }
  });

  it('accept a masthead and colophon with all that the standard knows', { timeout: 60_000 }, async () => {
    const bytes = await emitDocx(formalIssue, resolveStyle(), { contents: listedHeadlines });
    for (const [name, xml] of readParts(bytes)) expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept what stands around the texts', { timeout: 60_000 }, async () => {
    for (const [name, xml] of readParts(await emitDocx(aroundIssue, resolveStyle())))
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept an article, also one that begins a page', { timeout: 60_000 }, async () => {
    for (const titles of [[], ['e2d86b1f9c430a75']]) {
      const pageTops = { titles, signatures: ['e2d86b1f9c430a75'] };
      const bytes = await emitDocx(articleIssue, resolveStyle(), { pageTops });
      for (const [name, xml] of readParts(bytes))
        expect(faults(name, processed(xml, 'Choice')), name).toBe('');
    }
  });

  it('accept an issue that is printed on both sides, its colophon under the text or on a back', {
    timeout: 60_000,
  }, async () => {
    const duplex = resolveStyle({ isDuplex: true });
    for (const found of [{}, { colophon: 'back' as const }, { colophon: 'back' as const, unnumbered: 2 }])
      for (const [name, xml] of readParts(await emitDocx(fullIssue, duplex, found)))
        expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept what was added and taken away', { timeout: 60_000 }, async () => {
    for (const [name, xml] of xmlParts(await emitDocx(markedIssue, resolveStyle())))
      expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept a draft with comments', { timeout: 60_000 }, async () => {
    const bytes = await emitDocx(sourcedIssue, resolveStyle(), { draft: true, comments: draftComments });
    for (const [name, xml] of readParts(bytes)) expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it.each(reportFolders)('accept %s', { timeout: 60_000 }, async (_, folder) => {
    const { document, style } = composeFolder(folder);
    // With what its pages tell, as a clerk gets it, and without.
    for (const bytes of [await compiledDocx(folder), await emitDocx(document, style)])
      for (const [name, xml] of xmlParts(bytes))
        expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('accept pictures', { timeout: 60_000 }, async () => {
    const parts = xmlParts(await emitDocx(picturedIssue, resolveStyle()));
    for (const [name, xml] of parts) expect(faults(name, processed(xml, 'Choice')), name).toBe('');
  });

  it('refuse properties in the wrong order, unknown elements and values', {
    timeout: 60_000,
  }, async () => {
    const parts = readParts(await emitDocx(fullIssue, resolveStyle()));
    const styles = parts.get('word/styles.xml') ?? '';
    const document = parts.get('word/document.xml') ?? '';
    const broken = {
      order: styles.replace(/(<w:kinsoku\/>)(.*?)(<w:jc [^>]*>)/, '$3$1$2'),
      element: document.replace('<w:tab/>', '<w:tabulator/>'),
      value: document.replace('w:vertAnchor="margin"', 'w:vertAnchor="bottom"'),
    };
    expect(broken.order).not.toBe(styles);
    expect(faults('word/styles.xml', broken.order)).toContain('kinsoku');
    expect(faults('word/document.xml', broken.element)).toContain('tabulator');
    expect(faults('word/document.xml', broken.value)).toContain('vertAnchor');
  });
});
