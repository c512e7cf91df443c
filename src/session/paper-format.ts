import { emitters, type Format } from '../output/outputs.js';

/** The forms of a paper's tables alone. */
const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The forms that a paper is given out in, as users write them: those of issues that are laid out, then those of its tables. */
export type PaperFormat = Format | TableFormat;

/** Those of pages. */
export const pagedFormats: readonly Format[] = emitters.flatMap(({ format, from }) =>
  from === 'pages' ? [format] : [],
);
/** Those that people work on. */
export const editableFormats: readonly Format[] = emitters.flatMap(({ format, comesBack }) =>
  comesBack ? [format] : [],
);
export const paperFormats: readonly PaperFormat[] = [...pagedFormats, ...tableFormats];
