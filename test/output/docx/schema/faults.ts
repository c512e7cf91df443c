import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const schemas = path.join(import.meta.dirname, 'ecma-376');

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
export function faults(name: string, xml: string): string {
  return faultsOfAll([[name, xml]]);
}

/** The complaints of xmllint on parts of one or of several packages, all at once. */
export function faultsOfAll(parts: readonly (readonly [name: string, xml: string])[]): string {
  const scratch = mkdtempSync(path.join(tmpdir(), 'kuaibao-docx-'));
  try {
    const unknown = parts
      .filter(([name]) => schemaFor(name) === undefined)
      .map(([name]) => `no schema for ${name}\n`);
    const found = schemaOf.map((row) => {
      const [, schema, namespace] = row;
      const driver = path.join(scratch, `driver-${schema}`);
      writeFileSync(driver, driverSchema(schema, namespace));
      const files = parts.flatMap(([name, xml], i) => {
        if (schemaFor(name) !== row) return [];
        const file = path.join(scratch, `${i}-${path.basename(name)}`);
        writeFileSync(file, xml);
        return [file];
      });
      return files.length > 0 ? complaints(driver, files) : '';
    });
    return [...unknown, ...found].join('');
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function schemaFor(name: string): (typeof schemaOf)[number] | undefined {
  return schemaOf.find(([pattern]) => pattern.test(name));
}

function complaints(driver: string, files: readonly string[]): string {
  const run = spawnSync('xmllint', ['--nonet', '--noout', '--schema', driver, ...files], {
    encoding: 'utf8',
  });
  if (run.error) throw new Error('xmllint is not there: install libxml2-utils', { cause: run.error });
  return run.status === 0 ? '' : run.stderr;
}

/** Alternate content as a consumer sees it (ECMA-376 Part 3): one that knows the namespace asked for takes the choice,
 * any other the fallback. */
export function processed(xml: string, taken: 'Choice' | 'Fallback'): string {
  const alternate = /<mc:AlternateContent>.*?<\/mc:AlternateContent>/gu;
  const branch = new RegExp(`<mc:${taken}[^>]*?(?:/>|>(.*?)</mc:${taken}>)`, 'u');
  const chosen = xml.replace(alternate, (whole) => branch.exec(whole)?.[1] ?? '');
  // Namespaces that may be ignored are, by a consumer that does not know them.
  const ignorable = /\smc:Ignorable="([^"]*)"/u;
  const prefixes = ignorable.exec(chosen)?.[1]?.split(' ') ?? [];
  return prefixes.reduce(
    (left, prefix) =>
      left.replaceAll(new RegExp(`<${prefix}:\\w+[^>]*/>|\\s${prefix}:\\w+="[^"]*"`, 'gu'), ''),
    chosen.replace(ignorable, ''),
  );
}

/** A schema that first brings in the namespaces that the standard's schemas name without bringing them. */
function driverSchema(schema: string, namespace: string): string {
  const own = (file: string): string => pathToFileURL(path.join(import.meta.dirname, file)).href;
  const imports = [
    ['http://www.w3.org/XML/1998/namespace', own('xml.xsd')],
    ['http://purl.org/dc/elements/1.1/', own('dc.xsd')],
    ['http://purl.org/dc/terms/', own('dcterms.xsd')],
    [namespace, pathToFileURL(path.join(schemas, schema)).href],
  ].map(([space, location]) => `<xs:import namespace="${space}" schemaLocation="${location}"/>`);
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
}
