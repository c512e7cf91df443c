/** Elements may stand so deep in one another; pages that people make have some fifty levels. */
export const deepest = 400;

/** The most characters of a page that are parsed, pictures within it left out of account: a saved page has a hundredth of them. */
const mostMarkup = 6_000_000;

/** Whether a page is longer than any that is parsed. */
export function isTooLong(html: string): boolean {
  return html.length > mostMarkup && html.replace(/data:image\/[^"'\s)>]{1000,}/gu, '').length > mostMarkup;
}
