/** Makes a writer of a part that is alike in most issues of an office: it writes anew only what it was not given the last time. What it
 * is given is compared as JSON. */
export function alike<Given>(write: (given: Given) => string): (given: Given) => string {
  let last: { readonly key: string; readonly xml: string } | undefined;
  return (given) => {
    const key = JSON.stringify(given);
    if (last?.key !== key) last = { key, xml: write(given) };
    return last.xml;
  };
}
