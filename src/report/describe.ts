/** What is known of a code besides a single finding: its title and where it rests. */
export type Describe = (code: string) => { readonly title: string; readonly basis: string } | undefined;
