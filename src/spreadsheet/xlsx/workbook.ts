import type { Package } from './package.js';

/** A sheet of cells as its workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** The name of its part. */
  readonly part: string;
  /** The last of the rows that repeat on every page, from 1; 0 if none do. */
  readonly lastTitleRow: number;
}

/** A workbook's list of sheets, and the parts that all of them share. */
export interface Workbook {
  /** Sheets of cells that are not hidden, in the order of their tabs. */
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, not 1900. */
  readonly isFrom1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
}

/** Reads a workbook's main part (ECMA-376-1 §18.2). A sheet that no part is named for is a fault of the package. */
export function readWorkbookPart(pack: Package, part: string): Workbook {
  const relations = pack.relations(part);
  const related = (kind: string): string | undefined => relations.find((each) => each.kind === kind)?.target;
  const listed: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  const titles = new Map<number, number>();
  let isFrom1904 = false;
  let sheetOfTitles: number | undefined;
  let formula = '';
  pack.visit(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes('date1904'));
      if (name === 'sheet')
        listed.push({
          name: attributes('name') ?? '',
          id: attributes('id') ?? '',
          isHidden: /hidden$/iu.test(attributes('state') ?? ''),
        });
      if (name === 'definedName' && attributes('name') === '_xlnm.Print_Titles') {
        sheetOfTitles = Number(attributes('localSheetId') ?? 0);
        formula = '';
      }
    },
    text: (text) => {
      if (sheetOfTitles !== undefined) formula += text;
    },
    close: (name) => {
      if (name !== 'definedName' || sheetOfTitles === undefined) return;
      titles.set(sheetOfTitles, lastRowOf(formula));
      sheetOfTitles = undefined;
    },
  });
  const sharedStrings = related('sharedStrings');
  const styles = related('styles');
  if (listed.some(({ id }) => !relations.some((each) => each.id === id))) pack.fault ??= { kind: 'damaged' };
  return {
    sheets: listed.flatMap(({ name, id, isHidden }, i) => {
      const relation = relations.find((each) => each.id === id && each.kind === 'worksheet');
      if (!relation || isHidden) return [];
      return [{ name, part: relation.target, lastTitleRow: titles.get(i) ?? 0 }];
    }),
    isFrom1904,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

/** The last row of a reference to whole rows: 'Sheet 1'!$A:$B,'Sheet 1'!$1:$3. */
function lastRowOf(reference: string): number {
  return Number(
    /\$?\d+:\$?(\d+)$/u.exec(reference.trim())?.[1] ?? /!\$?\d+:\$?(\d+)(?=,)/u.exec(reference)?.[1] ?? 0,
  );
}

/** Whether an attribute of the type xsd:boolean is true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
