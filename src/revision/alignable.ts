/** An item of a list that is aligned with another. */
export interface Alignable {
  readonly kind: string;
  /** Equal for items that are alike in all that is compared. */
  readonly key: string;
  readonly text: string;
  /** It is known to be new or gone: it is paired with such as are alike only. */
  readonly isAlone?: boolean;
  /** It begins with a headline, which is a text of its own. */
  readonly isHeaded?: boolean;
}
