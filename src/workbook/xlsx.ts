import { namespaces } from '../output/docx/package/namespace.js';
import { xmlElement, xmlPart, xmlText } from '../output/docx/package/xml.js';
import { zipFiles } from '../output/docx/package/zip.js';
import type { Grid } from './grid.js';
import { spreadsheetNamespace } from './namespace.js';
import { sheetNames } from './sheet-name.js';
import { mostUpright, sheetPart } from './sheet-part.js';
import { stylesPart } from './styles-part.js';

const mainType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook (.xlsx, ECMA-376) with a sheet a table. The same tables give the same bytes. */
export function xlsxBytes(grids: readonly Grid[]): Uint8Array {
  const names = sheetNames(grids.map(({ name }) => name));
  const sheets = grids.map((grid, i) => ({ grid, number: i + 1, name: names[i] ?? '' }));
  return zipFiles([
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookPart(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesPart()],
    ...sheets.map(({ grid, number }) => [`xl/worksheets/sheet${number}.xml`, sheetPart(grid)] as const),
  ]);
}

interface NumberedSheet {
  readonly grid: Grid;
  /** From 1. */
  readonly number: number;
  readonly name: string;
}

function contentTypes(sheets: readonly NumberedSheet[]): string {
  const part = (name: string, kind: string): string =>
    xmlElement('Override', { PartName: name, ContentType: `${mainType}.${kind}+xml` });
  const ending = (extension: string, type: string): string =>
    xmlElement('Default', { Extension: extension, ContentType: type });
  return xmlPart(
    xmlElement('Types', { xmlns: namespaces.contentTypes }, [
      ending('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      ending('xml', 'application/xml'),
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/styles.xml', 'styles'),
      ...sheets.map(({ number }) => part(`/xl/worksheets/sheet${number}.xml`, 'worksheet')),
    ]),
  );
}

function relationships(to: readonly (readonly [type: string, target: string])[]): string {
  return xmlPart(
    xmlElement(
      'Relationships',
      { xmlns: namespaces.packageRelationships },
      to.map(([type, target], i) =>
        xmlElement('Relationship', {
          Id: `rId${i + 1}`,
          Type: `${namespaces.relationship}/${type}`,
          Target: target,
        }),
      ),
    ),
  );
}

/** The sheets by their names, and the rows of each that stand on every page. */
function workbookPart(sheets: readonly NumberedSheet[]): string {
  const headed = sheets.filter(({ grid }) => grid.headRows > 0);
  return xmlPart(
    xmlElement('workbook', { xmlns: spreadsheetNamespace, 'xmlns:r': namespaces.relationship }, [
      xmlElement('bookViews', {}, [xmlElement('workbookView')]),
      xmlElement(
        'sheets',
        {},
        sheets.map(({ name, number }) =>
          xmlElement('sheet', { name, sheetId: number, 'r:id': `rId${number}` }),
        ),
      ),
      xmlElement(
        'definedNames',
        {},
        headed.map(({ name, number, grid }) => {
          const sheet = `'${name.replaceAll("'", "''")}'`;
          const columns = grid.columns > mostUpright ? `${sheet}!$A:$A,` : '';
          const rows = `${sheet}!$1:$${grid.headRows}`;
          return xmlElement('definedName', { name: '_xlnm.Print_Titles', localSheetId: number - 1 }, [
            xmlText(`${columns}${rows}`),
          ]);
        }),
      ),
    ]),
  );
}
