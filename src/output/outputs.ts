import type { Emitter } from './emitter.js';

/**
 * Every form that an issue is given out in, in the order of help and messages. Options, help, the record, `verify`, git's
 * attributes and the bundles know the forms from here alone.
 *
 * A new form touches three places: its room `output/<form>/` with `emit.ts`, its row here, its test in `test/output/<form>/`
 * (see docs/outputs.md). An emitter is loaded when it is asked for: `check` and `verify` read this table and draw nothing.
 */
export const outputs = [
  {
    format: 'docx',
    ending: 'docx',
    name: 'Word',
    isDefault: true,
    bearsNotes: true,
    comesBack: true,
    // Word breaks lines itself: the pages tell it where.
    from: 'pages',
    emit: async ({ document, style, pagination }, { isDraft, notes, origin, faceNames, begin }) => {
      const { emitDocx } = await import('./docx/emit.js');
      begin();
      const { colophon, colophonRoom, unnumbered, paragraphs, contents, tables, pageTops } = pagination;
      const options = {
        colophon,
        colophonRoom,
        unnumbered,
        paragraphs,
        contents,
        tables,
        pageTops,
        fonts: faceNames,
        draft: isDraft,
        comments: notes,
        ...(origin ? { origin } : {}),
      };
      return { bytes: await emitDocx(document, style, options) };
    },
  },
  {
    format: 'pdf',
    ending: 'pdf',
    name: 'PDF',
    isDefault: true,
    isThreaded: true,
    from: 'pages',
    emit: async (
      { document: { metadata }, style, fonts: { fonts }, pagination },
      { embeddedFiles, begin },
    ) => {
      const { emitPdf } = await import('./pdf/emit.js');
      begin();
      const { pages, structure } = pagination;
      const bytes = await emitPdf({ pages, structure, fonts, metadata, style, embeddedFiles });
      return { bytes, pages: pages.length };
    },
  },
  {
    format: 'txt',
    ending: 'txt',
    name: '纯文本',
    isText: true,
    from: 'document',
    emit: async (document, { isDraft, begin }) => {
      const { emitText } = await import('./text/emit.js');
      begin();
      return { bytes: new TextEncoder().encode(emitText(document, isDraft)) };
    },
  },
] as const satisfies readonly Emitter[];

export type Format = (typeof outputs)[number]['format'];

/** The formats by their names on the command line. */
export const formats: readonly Format[] = outputs.map(({ format }) => format);

/** A row of the table. */
export type KnownEmitter = Emitter & { readonly format: Format };

/** The rows, each with all that one may tell. */
export const emitters: readonly KnownEmitter[] = outputs;

/** The formats made where none is asked for. */
export const defaultEmitters = emitters.filter(({ isDefault }) => isDefault);

/** Their names in messages: Word 和 PDF. */
export function defaultNames(and: string): string {
  return defaultEmitters.map(({ name }) => name).join(and);
}

/** The formats that a 花脸稿 is given out in: a plain text shows no changes. */
export const markedFormats: readonly Format[] = emitters.flatMap(({ format, isText }) =>
  isText ? [] : [format],
);
