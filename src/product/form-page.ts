/** The units' form without an office, sealed, as the build leaves it beside the program. */
export const formPage = 'dist/release/form.txt';

/** Marks in it: in the place of the first stands the bulletin's name, of the second the office's data. */
export const titleMark = '<!--title-->';
export const dataMark = '<!--office-->';

/** Stands near the beginning of every form. */
export const formSign = '<meta name="generator" content="kuaibao form">';
