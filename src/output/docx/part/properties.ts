import type { Metadata } from '../../../document/document.js';
import { originNames } from '../../../manuscript/origin-name.js';
import { namespaces } from '../package/namespace.js';
import { xmlElement, xmlPart, xmlText } from '../package/xml.js';

/** docProps/core.xml; the file is as old as its issue, whenever it was made. */
export function corePropertiesPart(metadata: Metadata): string {
  const date = `${metadata.date}T00:00:00Z`;
  const w3cDate = { 'xsi:type': 'dcterms:W3CDTF' };
  const office = xmlText(metadata.issuingOffice);
  return xmlPart(
    xmlElement(
      'cp:coreProperties',
      {
        'xmlns:cp': namespaces.coreProperties,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        xmlElement('dc:title', {}, [xmlText(metadata.title)]),
        xmlElement('dc:creator', {}, [office]),
        xmlElement('cp:lastModifiedBy', {}, [office]),
        xmlElement('cp:revision', {}, ['1']),
        xmlElement('dcterms:created', w3cDate, [date]),
        xmlElement('dcterms:modified', w3cDate, [date]),
        xmlElement('dc:language', {}, ['zh-CN']),
      ],
    ),
  );
}

/** docProps/app.xml */
export function extendedPropertiesPart(metadata: Metadata): string {
  return xmlPart(
    xmlElement('Properties', { xmlns: namespaces.extendedProperties }, [
      xmlElement('Company', {}, [xmlText(metadata.issuingOffice)]),
      xmlElement('Application', {}, ['kuaibao']),
    ]),
  );
}

/** The origin of a DOCX, beside the issue that it is. */
export interface DocxOrigin {
  /** The issue's folder, from the office's: issues/0127. */
  readonly folder: string;
  /** Of all inputs: SHA-256, hexadecimal. */
  readonly digest: string;
  /** kuaibao 0.1.0 */
  readonly version: string;
}

/** docProps/custom.xml: what Word shows under 自定义属性, and by which the file is known when it comes back. Their numbers begin with 2 (ECMA-376
 * Part 1, 22.3.2.2). */
export function customPropertiesPart(
  { issueNumber, date, issuingOffice }: Metadata,
  origin?: DocxOrigin,
): string {
  const named: readonly (readonly [name: string, value: string])[] = [
    [originNames.issue, issueNumber],
    [originNames.date, date],
    [originNames.issuingOffice, issuingOffice],
    ...(origin
      ? ([
          [originNames.folder, origin.folder],
          [originNames.digest, origin.digest],
          [originNames.version, origin.version],
        ] as const)
      : []),
  ];
  const properties = named.map(([name, value], i) =>
    xmlElement('property', { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name }, [
      xmlElement('vt:lpwstr', {}, [xmlText(value)]),
    ]),
  );
  const used = { xmlns: namespaces.customProperties, 'xmlns:vt': namespaces.propertyTypes };
  return xmlPart(xmlElement('Properties', used, properties));
}
