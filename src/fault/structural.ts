/** Codes of what makes an issue unreadable or unprintable: no office can turn them off, no author suppress them. What may only be better
 * about a picture, or is only to be known of a table in a file, is the office's to set. */
export function isStructural(code: string): boolean {
  return /^(?:(?:structure|suppression|layout|compile|release|import|learn|scoring|ledger)\/|picture\/(?!too-coarse$|oversized$|no-caption$)|table\/(?!left-out$|no-value$))/u.test(
    code,
  );
}
