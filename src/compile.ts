import type { Diagnostic } from './diagnostic/diagnostic.js';
import { orderDiagnostics } from './diagnostic/order.js';
import { compose } from './document/compose.js';
import type { Document } from './document/document.js';
import type { FontResolution } from './font/resolve.js';
import type { Issue } from './issue/issue.js';
import type { Pagination } from './layout/paginate.js';
import { resolveStyle, type Style } from './style/style.js';

/** The forms an issue is given out in. */
export const formats = ['docx', 'pdf', 'txt'] as const;
export type Format = (typeof formats)[number];

/** One file to be written. */
export interface Output {
  readonly format: Format;
  /** 第876期.pdf */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}

/** The outputs, or what stands in their way: then there are none. */
export interface Compiled {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  /** The faces that were found; absent if no output wanted any. */
  readonly fonts?: FontResolution;
}

/** Makes an issue's outputs from its plan. `findFonts` is asked only if an output needs fonts; emitters are loaded only
 * if their format is asked for. */
export async function compile(
  issue: Issue,
  wanted: readonly Format[],
  findFonts: () => FontResolution,
): Promise<Compiled> {
  const style = resolveStyle(issue.bulletin.deviations);
  const document = compose(issue, style);
  const fonts = wanted.some((format) => format !== 'txt') ? findFonts() : undefined;
  const pagination = fonts ? await layOut(document, style, fonts) : undefined;
  const diagnostics = pagination ? layoutFindings(pagination, issue) : [];
  if (diagnostics.length > 0) return { outputs: [], diagnostics, ...(fonts ? { fonts } : {}) };
  const outputs: Output[] = [];
  for (const format of wanted) {
    const name = `${issue.fileName}.${format}`;
    if (format === 'txt') outputs.push({ format, name, bytes: await text(document) });
    if (format === 'docx')
      outputs.push({ format, name, bytes: await docx(document, style, issue, pagination?.colophon) });
    if (format === 'pdf' && fonts && pagination) {
      const { pages, structure } = pagination;
      const { emitPdf } = await import('./pdf/emit.js');
      const { metadata } = document;
      const bytes = await emitPdf({ pages, structure, fonts: fonts.fonts, metadata, style, attachments: [] });
      outputs.push({ format, name, bytes, pages: pages.length });
    }
  }
  return { outputs, diagnostics, ...(fonts ? { fonts } : {}) };
}

async function layOut(
  document: Document,
  style: Style,
  { fonts, roles }: FontResolution,
): Promise<Pagination> {
  const { paginate } = await import('./layout/paginate.js');
  return paginate(document, style, fonts, { latin: roles.some(({ role }) => role === 'latin') });
}

async function text(document: Document): Promise<Uint8Array> {
  const { emitText } = await import('./text/emit.js');
  return new TextEncoder().encode(emitText(document));
}

async function docx(
  document: Document,
  style: Style,
  { bulletin }: Issue,
  colophon: Pagination['colophon'] | undefined,
): Promise<Uint8Array> {
  const { emitDocx } = await import('./docx/emit.js');
  const named = Object.entries(bulletin.fonts).filter(
    ([, { text }]) => !/[\\/]|\.(?:ttf|otf|ttc)\b/iu.test(text),
  );
  return emitDocx(document, style, {
    fonts: Object.fromEntries(named.map(([role, { text }]) => [role, text])),
    ...(colophon ? { colophon } : {}),
  });
}

/** A character that no face has is an error where it was written, or, if it is the office's, in the configuration. */
function layoutFindings({ missing, fits }: Pagination, { bulletin }: Issue): readonly Diagnostic[] {
  const findings = missing.map(({ char, span }): Diagnostic => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      code: 'layout/missing-glyph',
      severity: 'error',
      message: `没有一种字体有“${char}”（U+${code}）这个字`,
      span: span ?? bulletin.span,
      hint: '请在 bulletin.yaml 的“字体”里指定一种有这个字的字体，或换一种写法',
    };
  });
  if (!fits) {
    findings.push({
      code: 'layout/colophon-too-tall',
      severity: 'error',
      message: '报尾太高，一页里放不下报尾和两行正文',
      span: bulletin.span,
      hint: '请精简“署名”“分发”和“联系”的内容',
    });
  }
  return orderDiagnostics(findings);
}
