/** What a draft says of itself on every page. */
export const draftMark = '送审稿';

/** What stands before and behind the number of a page: — 1 — (GB/T 9704 7.5). */
export const pageNumberDashes = { before: '— ', after: ' —' } as const;
