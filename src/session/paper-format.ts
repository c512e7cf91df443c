/** The forms that a paper is given out in, as users write them. */
export const paperFormats = ['docx', 'pdf', 'xlsx', 'csv'] as const;
export type PaperFormat = (typeof paperFormats)[number];
