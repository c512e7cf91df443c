import { boundAlike } from './diagnostic/bound.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { compose } from './document/compose.js';
import type { LeftOut } from './draft/left-out.js';
import { draftNotes } from './draft/notes.js';
import { fontFileName } from './font/file-name.js';
import type { FontResolution } from './font/resolve.js';
import type { Issue } from './issue/issue.js';
import type { LaidOut } from './layout/laid-out.js';
import type { LaidSections } from './layout/reuse.js';
import type { EmbeddedFile, Emission, Origin } from './output/emitter.js';
import { emitters, type Format, type KnownEmitter } from './output/outputs.js';
import type { Mark } from './phase.js';
import { pageFindings } from './preflight/page-findings.js';
import { outputName } from './record/manifest.js';
import { resolveStyle, type Style } from './style/style.js';

/** A request to compile an issue. */
export interface CompileRequest {
  readonly formats: readonly Format[];
  /** Asked only if an output needs fonts. */
  readonly findFonts: () => FontResolution;
  /** For approval: every page is marked 送审稿, and the outputs' names say so. */
  readonly draft?: boolean;
  /** A draft without comments on it. */
  readonly clean?: boolean;
  /** The check's findings: a draft's DOCX bears them as comments, with what the layout finds. */
  readonly findings?: readonly Diagnostic[];
  /** The submissions that a draft is made without: its DOCX says so. */
  readonly leftOut?: readonly LeftOut[];
  /** Told by forms that may come back. */
  readonly origin?: Origin;
  /** Files that go with the issue, in forms that hold files. */
  readonly embeddedFiles?: readonly EmbeddedFile[];
  /** The issue as it was laid out before, if it was. */
  readonly previous?: LaidSections;
  readonly mark?: Mark;
}

const unmarked: Mark = () => undefined;

/** One file to be written. */
export interface Output {
  readonly format: Format;
  /** 第876期.pdf */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}

/** The outputs, or what stands in their way: then there are none. In a draft's way stands nothing that is found. */
export interface Compiled {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if no output wanted fonts. */
  readonly laidOut?: LaidOut;
}

/** Makes an issue's outputs from its plan. It is laid out only if an output is made of its pages, and an emitter is loaded only
 * if its format is asked for. */
export async function compile(issue: Issue, request: CompileRequest): Promise<Compiled> {
  const {
    draft = false,
    clean = false,
    findings = [],
    leftOut = [],
    embeddedFiles = [],
    mark = unmarked,
  } = request;
  const wanted = request.formats.flatMap((each) => emitters.filter(({ format }) => format === each));
  const needsPages = wanted.some(({ from }) => from === 'pages');
  if (needsPages) mark('fonts');
  const fonts = needsPages ? request.findFonts() : undefined;
  const laidOut = fonts && (await layOut(issue, fonts, draft, request.previous, mark));
  const found = laidOut ? pageFindings(laidOut, issue) : [];
  // A draft's notes tell of each where it stands.
  const diagnostics = draft ? found : boundAlike(found);
  const result = { diagnostics, ...(laidOut ? { laidOut } : {}) };
  if (!draft && diagnostics.some(({ severity }) => severity === 'error')) return { ...result, outputs: [] };
  const emission: Omit<Emission, 'begin'> = {
    isDraft: draft,
    notes: draft && !clean ? draftNotes([...findings, ...diagnostics], leftOut, issue.sheet.place.span) : [],
    ...(request.origin ? { origin: request.origin } : {}),
    faceNames: faceNames(issue.bulletin),
    embeddedFiles,
  };
  const document = laidOut?.document ?? compose(issue, styleOf(issue));
  const order = [...wanted].sort((a, b) => Number(b.isThreaded ?? false) - Number(a.isThreaded ?? false));
  const make = async (emitter: KnownEmitter): Promise<readonly Output[]> => {
    const { format, ending } = emitter;
    const name = `${outputName(issue.fileName, draft)}.${ending}`;
    const own = { ...emission, begin: () => mark(format) };
    if (emitter.from === 'document') return [{ format, name, ...(await emitter.emit(document, own)) }];
    if (!laidOut) return [];
    const emitted = await emitter.emit(laidOut, own);
    // Others are waited for: what is left of them is that of threads.
    for (const { format: rest } of order.filter(({ isThreaded }) => isThreaded)) mark(rest);
    return [{ format, name, ...emitted }];
  };
  mark('load');
  const made = (await Promise.all(order.map(make))).flat();
  const { formats } = request;
  const outputs = made.sort((one, other) => formats.indexOf(one.format) - formats.indexOf(other.format));
  return { ...result, outputs };
}

/** Lays an issue out on its pages; what is as it was in `previous`, up to the first section that is not, is taken over. */
export async function layOut(
  issue: Issue,
  fonts: FontResolution,
  draft = false,
  previous?: LaidSections,
  mark = unmarked,
): Promise<LaidOut> {
  mark('load');
  const { paginate } = await import('./layout/paginate.js');
  mark('layout');
  const style = styleOf(issue);
  const document = compose(issue, style);
  const latin = fonts.roles.some(({ role }) => role === 'latin');
  const options = { latin, draft, ...(previous ? { previous } : {}) };
  return { document, style, fonts, pagination: paginate(document, style, fonts.fonts, options) };
}

function styleOf({ bulletin }: Issue): Style {
  return resolveStyle(bulletin.deviations);
}

/** The faces that an office asks for by name; one that it gives as a file is nobody else's to find. */
function faceNames({ fonts }: Issue['bulletin']): Emission['faceNames'] {
  const named = Object.entries(fonts).filter(([, configured]) => !fontFileName(configured.text));
  return Object.fromEntries(named.map(([role, configured]) => [role, configured.text]));
}
