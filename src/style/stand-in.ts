/** The sign that a draft shows where no face has a character: the printers' own sign for a lacking type. */
export const standIn = '〓';
