import { boundAlike } from './diagnostic/bound.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { compose } from './document/compose.js';
import type { Document } from './document/document.js';
import type { LeftOut } from './draft/left-out.js';
import { draftNotes } from './draft/notes.js';
import { fontFileName } from './font/file-name.js';
import type { FontResolution } from './font/resolve.js';
import type { Issue } from './issue/issue.js';
import type { Pagination } from './layout/paginate.js';
import { pageFindings } from './preflight/page-findings.js';
import { resolveStyle, type Style } from './style/style.js';

/** The forms an issue is given out in. */
export const formats = ['docx', 'pdf', 'txt'] as const;
export type Format = (typeof formats)[number];

/** What is wanted of an issue. */
export interface CompileRequest {
  readonly formats: readonly Format[];
  /** Asked only if an output needs fonts. */
  readonly findFonts: () => FontResolution;
  /** For approval: every page is marked 送审稿, and the outputs' names say so. */
  readonly draft?: boolean;
  /** What the check has found: a draft's DOCX bears it as comments, with what the layout finds. */
  readonly findings?: readonly Diagnostic[];
  /** What a draft is made without: its DOCX says so. */
  readonly leftOut?: readonly LeftOut[];
  /** Files that go into the PDF. */
  readonly attachments?: readonly { readonly name: string; readonly text: string }[];
}

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

/** An issue on its pages. */
export interface LaidOut {
  readonly document: Document;
  readonly style: Style;
  readonly fonts: FontResolution;
  readonly pagination: Pagination;
}

/** Makes an issue's outputs from its plan; emitters are loaded only if their format is asked for. */
export async function compile(issue: Issue, request: CompileRequest): Promise<Compiled> {
  const needsFonts = request.formats.some((format) => format !== 'txt');
  const laidOut = needsFonts ? await layOut(issue, request.findFonts(), request.draft) : undefined;
  const found = laidOut ? pageFindings(laidOut, issue) : [];
  // A draft's DOCX bears each where it stands.
  const diagnostics = request.draft ? found : boundAlike(found);
  if (!request.draft && diagnostics.some(({ severity }) => severity === 'error'))
    return { outputs: [], diagnostics, ...(laidOut ? { laidOut } : {}) };
  const make = async (format: Format): Promise<readonly Output[]> => {
    const name = `${issue.fileName}${request.draft ? '（送审稿）' : ''}.${format}`;
    if (format === 'txt')
      return [{ format, name, bytes: await text(laidOut?.document ?? compose(issue, styleOf(issue))) }];
    if (!laidOut) return [];
    if (format === 'docx') return [{ format, name, bytes: await docx(laidOut, issue, request, diagnostics) }];
    return [{ format, name, bytes: await pdf(laidOut, request), pages: laidOut.pagination.pages.length }];
  };
  // The PDF first: while its fonts are deflated on other threads, the others are made.
  const { formats: wanted } = request;
  const order = [...wanted].sort((one, other) => Number(other === 'pdf') - Number(one === 'pdf'));
  const made = (await Promise.all(order.map(make))).flat();
  const outputs = made.sort((one, other) => wanted.indexOf(one.format) - wanted.indexOf(other.format));
  return { outputs, diagnostics, ...(laidOut ? { laidOut } : {}) };
}

/** Lays an issue out on its pages. */
export async function layOut(issue: Issue, fonts: FontResolution, draft = false): Promise<LaidOut> {
  const style = styleOf(issue);
  const document = compose(issue, style);
  const { paginate } = await import('./layout/paginate.js');
  const latin = fonts.roles.some(({ role }) => role === 'latin');
  return { document, style, fonts, pagination: paginate(document, style, fonts.fonts, { latin, draft }) };
}

function styleOf({ bulletin }: Issue): Style {
  return resolveStyle(bulletin.deviations);
}

async function text(document: Document): Promise<Uint8Array> {
  const { emitText } = await import('./output/text/emit.js');
  return new TextEncoder().encode(emitText(document));
}

async function pdf(
  { document, style, fonts, pagination }: LaidOut,
  request: CompileRequest,
): Promise<Uint8Array> {
  const { emitPdf } = await import('./output/pdf/emit.js');
  const { pages, structure } = pagination;
  const attachments = request.attachments ?? [];
  return emitPdf({ pages, structure, fonts: fonts.fonts, metadata: document.metadata, style, attachments });
}

async function docx(
  { style, document, pagination }: LaidOut,
  { bulletin, sheet }: Issue,
  { draft, findings = [], leftOut = [] }: CompileRequest,
  found: readonly Diagnostic[],
): Promise<Uint8Array> {
  const [{ emitDocx }, { steerParagraphs }] = await Promise.all([
    import('./output/docx/emit.js'),
    import('./output/docx/part/steer.js'),
  ]);
  const named = Object.entries(bulletin.fonts).filter(([, configured]) => !fontFileName(configured.text));
  return emitDocx(document, style, {
    fonts: Object.fromEntries(named.map(([role, configured]) => [role, configured.text])),
    colophon: pagination.colophon,
    steering: steerParagraphs(pagination.paragraphs, style),
    ...(draft ? { draft, comments: draftNotes([...findings, ...found], leftOut, sheet.place.span) } : {}),
  });
}
