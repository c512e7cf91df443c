/** How much the tool takes in. What goes beyond is a finding that names the limit; nothing is cut off in silence. */
export interface Limits {
  /** Of one file, in bytes. */
  readonly fileSize: number;
  /** Of all files of an issue together, in bytes. */
  readonly totalSize: number;
  /** Of a picture or another file that a submission names, in bytes. */
  readonly assetSize: number;
  /** Of all those of an issue together, in bytes. */
  readonly assetsSize: number;
  /** Of one picture, in pixels. */
  readonly pixels: number;
  /** Entries in an issue's folder and below. */
  readonly files: number;
  /** Documents in one file, parted by `---`. */
  readonly documents: number;
  /** Keys and items in one file. */
  readonly keys: number;
  /** Levels of a file's values, and of folders below the issue's. */
  readonly depth: number;
  /** Characters of a value that is one line. */
  readonly lineLength: number;
  /** Lines of a text, each a paragraph. */
  readonly paragraphs: number;
}

/** A limit: what holds if nothing else is said, and the environment variable that says otherwise. */
export interface Limit {
  readonly standard: number;
  /** The most that may be asked for. */
  readonly most: number;
  readonly variable: string;
}

const mebi = 1024 * 1024;

/** The limits in one table. A long issue has 100 KB, 40 files, 5 levels and 300 keys in its largest file. */
export const limitTable: Readonly<Record<keyof Limits, Limit>> = {
  fileSize: { standard: mebi, most: 256 * mebi, variable: 'KUAIBAO_MAX_FILE_SIZE' },
  totalSize: { standard: 8 * mebi, most: 1024 * mebi, variable: 'KUAIBAO_MAX_TOTAL_SIZE' },
  assetSize: { standard: 20 * mebi, most: 256 * mebi, variable: 'KUAIBAO_MAX_PICTURE_SIZE' },
  assetsSize: { standard: 128 * mebi, most: 1024 * mebi, variable: 'KUAIBAO_MAX_PICTURES_SIZE' },
  pixels: { standard: 64 * mebi, most: 1024 * mebi, variable: 'KUAIBAO_MAX_PIXELS' },
  files: { standard: 5000, most: 1_000_000, variable: 'KUAIBAO_MAX_FILES' },
  documents: { standard: 1000, most: 100_000, variable: 'KUAIBAO_MAX_DOCUMENTS' },
  keys: { standard: 10_000, most: 1_000_000, variable: 'KUAIBAO_MAX_KEYS' },
  // The YAML library runs out of stack at some 2,000 levels.
  depth: { standard: 32, most: 200, variable: 'KUAIBAO_MAX_DEPTH' },
  lineLength: { standard: 5000, most: 1_000_000, variable: 'KUAIBAO_MAX_LINE_LENGTH' },
  paragraphs: { standard: 20_000, most: 1_000_000, variable: 'KUAIBAO_MAX_PARAGRAPHS' },
};

/** The limits if nothing else is said. */
export const standardLimits: Limits = limitsBy(({ standard }) => standard);

/** Limits by a rule for each line of the table. */
export function limitsBy(numberFor: (limit: Limit) => number): Limits {
  const {
    fileSize,
    totalSize,
    assetSize,
    assetsSize,
    pixels,
    files,
    documents,
    keys,
    depth,
    lineLength,
    paragraphs,
  } = limitTable;
  return {
    fileSize: numberFor(fileSize),
    totalSize: numberFor(totalSize),
    assetSize: numberFor(assetSize),
    assetsSize: numberFor(assetsSize),
    pixels: numberFor(pixels),
    files: numberFor(files),
    documents: numberFor(documents),
    keys: numberFor(keys),
    depth: numberFor(depth),
    lineLength: numberFor(lineLength),
    paragraphs: numberFor(paragraphs),
  };
}

/** The way out of a finding that a limit was met. */
export function limitHint(name: keyof Limits, first: string): string {
  return `${first}；确实需要时，用环境变量 ${limitTable[name].variable} 放宽`;
}

/** A size for people: 2 MB, 300 KB. */
export function sizeText(bytes: number): string {
  const [amount, unit] = bytes >= mebi ? [bytes / mebi, 'MB'] : [bytes / 1024, 'KB'];
  return `${amount >= 10 ? Math.round(amount) : Math.round(amount * 10) / 10} ${unit}`;
}
