import { resolve } from 'node:path';
import { compile, type Format, type Output } from '../compile.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { isStopped } from '../diagnostic/order.js';
import { createFontLibrary, type FontLibrary } from '../font/library.js';
import { arrange } from '../issue/arrange.js';
import { findFonts } from './find-fonts.js';
import { fontMessages } from './font-message.js';
import { openIssue } from './open-issue.js';
import type { Terminal } from './terminal.js';

/** What is wanted of an issue's folder; plain data, so that it may go to another thread. */
export interface IssueRequest {
  readonly directory: string;
  readonly workingDirectory: string;
  readonly environment: Terminal['environment'];
  /** Where the outputs are to go, absolute; if not in `out/` beside the configuration. */
  readonly output?: string;
  readonly formats: readonly Format[];
  readonly fonts: 'all' | 'embedded';
  /** Warnings stop it too; not a draft. */
  readonly strict: boolean;
  readonly draft: boolean;
  readonly attachSources: boolean;
}

/** What came of it; plain data again. Without outputs the findings say why. */
export interface CompiledIssue {
  /** The folder that the outputs are to go to, absolute. */
  readonly folder: string;
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were looked at. */
  readonly files: number;
  /** What is to be said of the faces, a sentence each. */
  readonly fontMessages: readonly string[];
  /** How the issue fills its pages; absent if it was not laid out. */
  readonly fill?: { readonly pages: number; readonly freeRows: number };
}

/** A compiler of issues for a thread that has several to do: the fonts are read once. */
export function createIssueCompiler(): (request: IssueRequest) => Promise<CompiledIssue> {
  const library = createFontLibrary();
  return (request) => compileIssue(request, library);
}

/** Reads, checks and compiles one issue; writes nothing and says nothing. Throws `CannotRun` where there is no issue. */
export async function compileIssue(request: IssueRequest, library?: FontLibrary): Promise<CompiledIssue> {
  const { draft, workingDirectory, output } = request;
  const opened = openIssue(request.directory, workingDirectory, output);
  const { bulletin, sheet, house, files } = opened;
  const folder = output ?? resolve(house, 'out');
  // A draft may be made while warnings stand.
  const strict = request.strict && !draft;
  if (!bulletin || !sheet || isStopped(opened.diagnostics, strict)) {
    return { folder, outputs: [], diagnostics: opened.diagnostics, files, fontMessages: [] };
  }
  const compiled = await compile(arrange(bulletin, sheet, opened.submissions), {
    formats: request.formats,
    findFonts: () => findFonts(bulletin, house, request.fonts, request, library),
    draft,
    findings: opened.diagnostics,
    ...(request.attachSources ? { attachments: opened.sources } : {}),
  });
  const { laidOut } = compiled;
  const diagnostics = [...opened.diagnostics, ...compiled.diagnostics];
  return {
    folder,
    outputs: isStopped(diagnostics, strict) ? [] : compiled.outputs,
    diagnostics,
    files,
    fontMessages: laidOut ? fontMessages(laidOut) : [],
    ...(laidOut ? { fill: fillOf(laidOut.pagination) } : {}),
  };
}

function fillOf({ pages, freeRows }: { readonly pages: readonly unknown[]; readonly freeRows: number }) {
  return { pages: pages.length, freeRows };
}
