/** The words by which a draft is known on every page. */
export const draftMark = '送审稿';

/** The words before and behind the number of a page: — 1 — (GB/T 9704 7.5). */
export const pageNumberDashes = { before: '— ', after: ' —' } as const;

/** The word before the names of those who sign an issue (7.2.6). */
export const signatoryLabel = '签发人：';
