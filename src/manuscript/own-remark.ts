/** The author of the comments that kuaibao puts into a draft: a role, so that a leader reads who speaks and takes it for no person. */
export const ownAuthor = '快报校对';

/** His initials, which Word shows beside a comment's number. */
export const ownInitials = '校对';

/** Whether a comment's author is kuaibao: also under the name that earlier versions gave it. */
export function isOwnAuthor(author: string): boolean {
  return author === ownAuthor || author === 'kuaibao';
}
