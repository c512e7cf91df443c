import type { Metadata } from '../document/document.js';
import { namespaces } from './namespace.js';
import { xmlElement, xmlPart, xmlText } from './xml.js';

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

/** What Word shows under 自定义属性. */
export function customProperties(metadata: Metadata): { readonly name: string; readonly value: string }[] {
  return [
    { name: '期号', value: metadata.issueNumber },
    { name: '日期', value: metadata.date },
    { name: '编发单位', value: metadata.issuingOffice },
  ];
}
