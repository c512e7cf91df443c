/** SpreadsheetML, transitional (ECMA-376 Part 1). */
export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
