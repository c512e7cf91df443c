import type { Stamp } from '../host/host.js';
import type { IssueFacts } from '../issue/facts.js';
import {
  folderIn,
  folderValue,
  type IssueRecord,
  isCount,
  isInside,
  isNumber,
  listOf,
  parseFiles,
  type StampedFile,
  type StampedFolder,
  type StoredIssue,
} from './stored-issue.js';

/** Columns of what is known of issues: a check of one issue reads all of them, and a list of numbers is one object where rows
 * would be a thousand. Each has an element an issue; of one without a record all but the first two say nothing. */
interface Columns {
  readonly folder: readonly string[];
  readonly changed: readonly number[];
  /** -1: there is no record. */
  readonly files: readonly number[];
  /** Bytes of JSON that the files take, apart. */
  readonly length: readonly number[];
  readonly isSupplement: readonly number[];
  readonly number: readonly number[];
  /** 20260312 */
  readonly day: readonly number[];
  /** -1: there is none. */
  readonly serial: readonly number[];
  readonly sheetSize: readonly number[];
  readonly sheetChanged: readonly number[];
}

/** A value of JSON for issues; `lengths`: the bytes that their files take, which stand apart. */
export function issuesValue(issues: readonly StoredIssue[], lengths: readonly number[]): unknown {
  const column = (of: (record: IssueRecord) => number): readonly number[] =>
    issues.map(({ record }) => (record ? of(record) : 0));
  const columns: Columns = {
    folder: issues.map(({ folder }) => folder),
    changed: issues.map(({ changed }) => changed),
    files: issues.map(({ record }) => record?.fileCount ?? -1),
    length: lengths,
    isSupplement: column(({ facts }) => (facts.series === 'supplement' ? 1 : 0)),
    number: column(({ facts }) => facts.number),
    day: column(({ day }) => day),
    serial: column(({ facts }) => facts.serial ?? -1),
    sheetSize: column(({ sheet }) => sheet.size),
    sheetChanged: column(({ sheet }) => sheet.changed),
  };
  const below = issues.flatMap(({ record }, i) =>
    record && record.folders.length > 0 ? [[i, record.folders.map(folderValue)]] : [],
  );
  return { ...columns, below };
}

/** The issues of such a value; undefined if it is none. `filesAt` gives the bytes of their files from one to before another as text. */
export function issuesIn(
  value: unknown,
  filesAt: (from: number, to: number) => string,
): readonly StoredIssue[] | undefined {
  const columns = columnsIn(value);
  const below = columns && belowIn(value);
  if (!columns || !below) return undefined;
  let from = 0;
  return columns.folder.map((folder, row) => {
    const changed = columns.changed[row] ?? 0;
    if ((columns.files[row] ?? -1) < 0) return { folder, changed };
    const record = new Row(columns, row, below.get(row) ?? [], from, filesAt);
    from += columns.length[row] ?? 0;
    return { folder, changed, record };
  });
}

/** A record that is put together when it is asked for. */
class Row implements IssueRecord {
  private found: IssueFacts | undefined;
  private listed: readonly StampedFile[] | undefined;

  constructor(
    private readonly columns: Columns,
    private readonly row: number,
    readonly folders: readonly StampedFolder[],
    private readonly from: number,
    private readonly filesAt: (from: number, to: number) => string,
  ) {}

  get facts(): IssueFacts {
    this.found ??= this.factsHere();
    return this.found;
  }

  get day(): number {
    return this.columns.day[this.row] ?? 0;
  }

  get sheet(): Stamp {
    const { columns, row } = this;
    return { size: columns.sheetSize[row] ?? 0, changed: columns.sheetChanged[row] ?? 0 };
  }

  get fileCount(): number {
    return this.columns.files[this.row] ?? 0;
  }

  files(): readonly StampedFile[] {
    this.listed ??= parseFiles(this.filesText());
    return this.listed;
  }

  filesText(): string {
    return this.filesAt(this.from, this.from + (this.columns.length[this.row] ?? 0));
  }

  private factsHere(): IssueFacts {
    const { columns, row } = this;
    const serial = columns.serial[row] ?? -1;
    const digits = String(this.day).padStart(8, '0');
    return {
      series: columns.isSupplement[row] ? 'supplement' : 'issue',
      number: columns.number[row] ?? 0,
      date: `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`,
      ...(serial < 0 ? {} : { serial }),
    };
  }
}

const numberColumns = [
  'changed',
  'files',
  'length',
  'isSupplement',
  'number',
  'day',
  'serial',
  'sheetSize',
  'sheetChanged',
] as const satisfies readonly (keyof Columns)[];

function columnsIn(value: unknown): Columns | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: Partial<Record<keyof Columns, unknown>> = value;
  const folder = listOf(found.folder);
  const numbers = numberColumns.map((name) => listOf(found[name]));
  const areWhole = numbers.every((each) => each.length === folder.length && each.every(isNumber));
  if (!areWhole || !folder.every(isInside) || !listOf(found.length).every(isCount)) return undefined;
  return value as Columns;
}

/** Folders below an issue's own, by its row: few issues have any. */
function belowIn(value: unknown): ReadonlyMap<number, readonly StampedFolder[]> | undefined {
  const rows = typeof value === 'object' && value !== null && 'below' in value ? listOf(value.below) : [];
  const found = new Map<number, readonly StampedFolder[]>();
  for (const each of rows) {
    const [row, values] = listOf(each);
    const folders = listOf(values).map(folderIn);
    const whole = folders.flatMap((folder) => folder ?? []);
    if (!isCount(row) || whole.length < folders.length) return undefined;
    found.set(row, whole);
  }
  return found;
}
