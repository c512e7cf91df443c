import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldersIn, root } from './project.js';

const src = join(root, 'src');

/** The emitters' rooms: none sees another. */
const emitterRooms = foldersIn(join(src, 'output')).map((room) => `output/${room}`);

/** The rooms that each room may import, beside itself. `*` is every room. A room within a room has a line of its own, or that of the room around it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Its files bear checksums.
  product: ['inflate'],
  source: ['unicode'],
  unicode: [],
  inflate: [],
  picture: ['inflate'],
  style: [],
  // The language: of texts alone, whoever wrote them.
  prose: ['source', 'prose/lexicon', 'prose/word'],
  'prose/lexicon': ['product'],
  'prose/word': ['product'],
  'prose/phrase': ['product', 'prose/word'],
  'prose/slip': ['source', 'product', 'prose/word', 'prose/phrase'],
  glyph: ['product'],
  // The faults that there are: codes, severities, and what users are told of them.
  fault: ['source', 'prose/lexicon'],
  diagnostic: ['source', 'fault'],
  yaml: ['source', 'diagnostic', 'fault'],
  field: ['source', 'diagnostic', 'fault', 'yaml', 'prose'],
  bulletin: ['source', 'diagnostic', 'fault', 'yaml', 'field', 'style'],
  submission: ['source', 'diagnostic', 'fault', 'yaml', 'field', 'spreadsheet', 'picture', 'prose'],
  issue: ['source', 'diagnostic', 'fault', 'field', 'bulletin', 'submission'],
  ledger: ['source', 'diagnostic', 'fault', 'yaml', 'field', 'bulletin', 'submission', 'issue'],
  // What is kept of issues between runs: of their sheets only the facts that others are judged by, and what their units contributed. Of
  // bulletin/, the forms of sections; of record/, how JSON is read; of prose/, measures, who is named in a text, and how phrases are counted.
  archive: ['host', 'prose', 'prose/phrase', 'bulletin', 'issue', 'ledger', 'record', 'product'],
  // Files that submissions name: the findings that they cannot be had or printed.
  asset: ['source', 'diagnostic', 'fault', 'picture', 'spreadsheet', 'submission'],
  // A submission as rules of prose read it.
  passage: [
    'source',
    'diagnostic',
    'fault',
    'field',
    'prose',
    'prose/lexicon',
    'prose/slip',
    'prose/word',
    'bulletin',
    'submission',
  ],
  rule: [
    'source',
    'archive',
    'picture',
    'diagnostic',
    'fault',
    'yaml',
    'field',
    'prose',
    'prose/lexicon',
    'prose/phrase',
    'prose/slip',
    'prose/word',
    'bulletin',
    'submission',
    'issue',
    'asset',
    'passage',
    // Of ledger/, kinds and groups as 计分 names them.
    'ledger',
    'style',
    'typography',
  ],
  // Clerks' answers to findings. Of rule/, which unit an unknown one is like.
  accept: ['source', 'diagnostic', 'fault', 'yaml', 'prose', 'bulletin', 'rule'],
  judge: ['source', 'diagnostic', 'fault', 'yaml', 'prose', 'bulletin', 'submission', 'passage', 'rule'],
  // Files as units send them: their kinds and readers, and what is what in them.
  import: [
    'source',
    'diagnostic',
    'fault',
    'refusal',
    'inflate',
    'picture',
    'spreadsheet',
    'field',
    'prose',
    'bulletin',
    'submission',
  ],
  // Old issues, back to an office and what was sent to it: the inverse of compiling.
  learn: [
    'source',
    'diagnostic',
    'fault',
    'yaml',
    'field',
    'prose',
    'prose/lexicon',
    'bulletin',
    'submission',
    'issue',
    'import',
    'style',
  ],
  schema: ['field', 'bulletin', 'submission', 'issue', 'ledger'],
  document: ['source', 'picture', 'field', 'bulletin', 'submission', 'issue', 'style'],
  // Texts alone.
  difference: [],
  // Of typography/, where titles break.
  manuscript: ['source', 'picture', 'style', 'document', 'typography'],
  revision: ['difference', 'style', 'document', 'manuscript'],
  // A DOCX that comes back, as a manuscript: read by the reader of import/.
  returned: ['source', 'document', 'manuscript', 'import'],
  receive: [
    'source',
    'diagnostic',
    'fault',
    'yaml',
    'field',
    'bulletin',
    'submission',
    'issue',
    'style',
    'document',
    'difference',
    'manuscript',
    'revision',
  ],
  font: ['product', 'style', 'glyph'],
  typography: ['unicode', 'picture', 'style', 'document', 'prose/lexicon'],
  layout: ['source', 'style', 'typography', 'glyph', 'font', 'document'],
  preflight: [
    'source',
    'diagnostic',
    'fault',
    'style',
    'glyph',
    'bulletin',
    'submission',
    'issue',
    'document',
    'font',
    'typography',
    'layout',
  ],
  output: ['source', 'style', 'document', 'layout', ...emitterRooms],
  ...Object.fromEntries(
    emitterRooms.map((room) => [
      room,
      ['source', 'picture', 'style', 'typography', 'document', 'font', 'layout'],
    ]),
  ),
  'output/docx': [
    'style',
    'typography',
    'document',
    'output/docx/package',
    'output/docx/style',
    'output/docx/part',
  ],
  // Of manuscript/, which anchor each part bears and the names by which a DOCX is told when it comes back.
  'output/docx/part': [
    'source',
    'picture',
    'style',
    'typography',
    'document',
    'manuscript',
    'output/docx/package',
    'output/docx/style',
  ],
  'output/docx/style': ['style', 'typography', 'document', 'output/docx/package'],
  'output/docx/package': ['style'],
  // Of the DOCX's package, its XML and its zip: a workbook is another of the kind.
  workbook: ['source', 'output/docx/package'],
  paperwork: ['bulletin', 'issue', 'ledger', 'record', 'style', 'document', 'workbook'],
  testpage: ['bulletin', 'submission', 'issue', 'document', 'layout'],
  draft: ['source', 'diagnostic', 'fault', 'issue', 'submission'],
  record: [],
  host: [],
  spreadsheet: ['source', 'inflate'],
  refusal: ['diagnostic', 'fault', 'host'],
  // Of submission/, only which files a submission's text names.
  folder: ['source', 'diagnostic', 'fault', 'submission', 'record', 'host', 'refusal', 'output'],
  office: ['record', 'host', 'refusal'],
  report: [
    'source',
    'diagnostic',
    'fault',
    'refusal',
    'import',
    // Of bulletin/, how points are written.
    'bulletin',
    'submission',
    'issue',
    'ledger',
    'document',
    'difference',
    'manuscript',
    'revision',
    'record',
    'style',
    'font',
    'layout',
    'preflight',
    // Of accept/, what came of clerks' answers; of learn/, the office that was learnt; of import/, the places in originals; of receive/, what came of a DOCX.
    'accept',
    'learn',
    'receive',
    'import',
  ],
  mend: ['source', 'diagnostic', 'fault'],
  '(top)': ['*'],
  session: ['*', '(top)'],
  cli: ['session', 'report', 'source'],
  // The units' page in the browser; it is built by the bundler alone.
  form: ['session', 'report'],
  bundle: [
    'product',
    'prose/lexicon',
    'glyph',
    'output/docx/part',
    'import',
    'learn',
    'returned',
    'cli',
    'session',
  ],
};

/** The one room that may import each library. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  yaml: ['yaml'],
  docx: ['output/docx'],
  pdfkit: ['output/pdf'],
  diff: ['difference', 'report'],
  saxes: ['spreadsheet', 'import/word'],
  numfmt: ['spreadsheet'],
  parse5: ['import/html'],
  preact: ['form'],
  'preact/hooks': ['form'],
  '@codemirror/commands': ['form'],
  '@codemirror/state': ['form'],
  '@codemirror/view': ['form'],
  'postal-mime': ['import/mail'],
  fflate: ['inflate'],
  'subset-font': ['font/cut'],
  fontverter: ['font/cut'],
  '@node-rs/jieba/dict.js': ['prose/word/compile'],
  'pinyin-pro': ['prose/word/compile'],
  'cnchar-order': ['prose/word/compile'],
  esbuild: ['bundle'],
  '@noble/hashes/sha2': ['bundle'],
  '@noble/hashes/utils': ['bundle'],
};

/** Modules that know of the process and the clock. */
const mayKnowProcess = ['office/process-identity.ts', 'session/long-run.ts', 'session/check-worker.ts'];

/** Where the machine is reached, beside the rooms that build the product: the disk as a host, what comes with the product, the
 * machine's faces, the terminal, threads. An office is read through a host alone, and a check bundles for a browser. */
const reachMachine = [
  /^office\//u,
  /^bundle\//u,
  /^font\/(?:cut|installed)\//u,
  /^font\/(?:checked-file|digest|sfnt\/font-file)\.ts$/u,
  /^prose\/lexicon\/(?:compile\/|read-texts)/u,
  /^prose\/(?:phrase|slip|word)\/compile\//u,
  /^product\/(?:shipped|version)\.ts$/u,
  /^session\/(?:(?:check|compile)-(?:pool|worker)|compile-office|find-fonts|long-run|worker-file)\.ts$/u,
  /^cli\/(?:process-terminal|read-lines|editor|open-file)\.ts$/u,
];

/** Parts of Node that only compute. */
const pure = ['node:path', 'node:crypto', 'node:url', 'node:util', 'node:zlib'];

interface SourceModule {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'))
  .map((path): SourceModule => {
    const text = readFileSync(join(src, path), 'utf8');
    const imports = [...text.matchAll(/(?<![\w'-])(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(
      ([, name = '']) => name,
    );
    return { path, room: roomOf(path), text, imports };
  });

/** The innermost room of the table that a file lies in; its first folder if the table knows none. */
function roomOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const inside = folders.map((_, i) => folders.slice(0, folders.length - i).join('/'));
  return inside.find((folder) => folder in allowed) ?? folders[0] ?? '(top)';
}

function faults(find: (module: SourceModule) => readonly string[]): readonly string[] {
  return modules.flatMap((module) => find(module).map((fault) => `${module.path}: ${fault}`));
}

describe('the architecture', () => {
  it('has no room that the table of imports does not know', () => {
    expect(new Set(modules.map(({ room }) => room))).toEqual(new Set(Object.keys(allowed)));
  });

  it('imports one way', () => {
    const found = faults(({ path, room, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => roomOf(relative(src, resolve(src, dirname(path), name))))
        .filter((target) => target !== room && !mayImport(room, target, path)),
    );
    expect(found).toEqual([]);
  });

  it('has no circles of files, by imports of values or of types', () => {
    const graph = new Map(
      modules.map(({ path, imports }) => {
        const own = imports.filter((name) => name.startsWith('.'));
        return [path, own.map((name) => sourceOf(relative(src, resolve(src, dirname(path), name))))];
      }),
    );
    expect(graph.get('check.ts')).toContain('judge/check-rules.ts');
    expect(inCircles(graph)).toEqual([]);
  });

  it('would see a circle', () => {
    const graph = new Map([
      ['outside.ts', ['one.ts']],
      ['one.ts', ['two.ts', 'leaf.ts']],
      ['two.ts', ['three.ts']],
      ['three.ts', ['one.ts']],
      ['leaf.ts', []],
    ]);
    expect(inCircles(graph)).toEqual(['one.ts', 'two.ts', 'three.ts']);
  });

  it('imports each library in one room', () => {
    const found = faults(({ path, imports }) =>
      imports
        .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
        .filter((name) => !libraries[name]?.some((room) => path.startsWith(`${room}/`))),
    );
    expect(found).toEqual([]);
  });

  it('reaches the machine, the process and the clock in the places named alone', () => {
    const reaching = faults(({ path, imports }) =>
      reachMachine.some((place) => place.test(path))
        ? []
        : imports.filter((name) => name.startsWith('node:') && !pure.includes(name)),
    );
    expect(reaching).toEqual([]);
    const knowing = faults(({ path, room, text }) =>
      ['cli', 'bundle'].includes(room) ||
      mayKnowProcess.includes(path) ||
      !/\bprocess\.(?!env\b)|Date\.now|new Date\(\)|Math\.random|\.toLocale/u.test(text)
        ? []
        : ['process, clock, chance or locale'],
    );
    expect(knowing.filter((fault) => !fault.startsWith('font/cut/'))).toEqual([]);
  });

  it('has every module that the tools load from the build', () => {
    const tools = join(root, 'tools');
    const lost = readdirSync(tools, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.m?[jt]s$/u.test(path))
      .flatMap((path) => {
        const loaded = readFileSync(join(tools, path), 'utf8').matchAll(/\/dist\/([\w/-]+\.js)'/gu);
        return [...loaded].map(([, name = '']) => `${path}: ${name}`);
      })
      .filter((each) => !existsSync(join(src, sourceOf(each.replace(/^.*: /u, '')))));
    expect(lost).toEqual([]);
  });

  it('has no file of more than 300 lines', () => {
    expect(faults(({ text }) => (text.split('\n').length > 300 ? ['long'] : []))).toEqual([]);
  });

  it('begins docstrings with a noun or a verb', () => {
    const found = faults(({ text }) => [...text.matchAll(/\/\*\* What .*/gu)].map(([line]) => line));
    expect(found).toEqual([]);
  });
});

/** The source file that an import names by its compiled one. */
function sourceOf(path: string): string {
  const source = path.replace(/\.js$/u, '.ts');
  return existsSync(join(src, source)) ? source : source.replace(/\.ts$/u, '.tsx');
}

/** The files that are left when those that import none of the others, or that none of the others imports, have been taken
 * away again and again: files in circles, and those between two circles. */
function inCircles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const imported = new Set([...graph.values()].flat());
  const left = [...graph].filter(
    ([path, targets]) => imported.has(path) && targets.some((target) => graph.has(target)),
  );
  return left.length === graph.size ? [...graph.keys()] : inCircles(new Map(left));
}

function mayImport(room: string, target: string, path = ''): boolean {
  // The public interface gives out what is defined elsewhere, and nothing of its own.
  if (path === 'index.ts') return target !== 'cli';
  const rooms = allowed[room] ?? [];
  // The engine gives values: words and colours are for those who tell them.
  const faces = ['cli', 'session', '(top)', 'report'];
  return rooms.includes(target) || (rooms.includes('*') && !faces.includes(target));
}
