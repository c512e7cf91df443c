/** A candidate of a lower score is no hint. By tools/slip/train.mjs, as the weights: learnt on two thirds of the prose and tried on the rest in turn, it leaves
 * 0.3 false hints in 10,000 characters. */
export const threshold = 4.39;

/** The weights of `features`, in their order: a logistic regression of planted slips against prose as it stands, by tools/slip/train.mjs. */
export const weights: readonly number[] = [
  // likelihood, both ways
  0.351,
  // likelihood, the lesser way
  0.247,
  // cheaper by the dictionary
  0.73,
  // cheaper, what is written being unseen
  0.468,
  // cheaper by more than three
  0.576,
  // cheaper by more than seven
  0.304,
  // likelihood beyond four
  0.561,
  // likelihood beyond ten
  -0.192,
  // likelihood and dictionary together
  -0.048,
  // cheaper, what is written being seen on one side
  0.055,
  // written unseen on both sides
  -0.542,
  // written unseen on the left
  -0.586,
  // written unseen on the right
  -0.42,
  // written, seen in threes
  -1.383,
  // written, seen in fours
  -0.556,
  // meant unseen
  0.695,
  // meant seen on both sides
  -0.746,
  // meant, seen in threes
  0.884,
  // meant, seen in fours
  0.956,
  // meant, seen in twos
  0.491,
  // written, seen in twos
  -1.316,
  // sound nearly the same
  -0.195,
  // shape
  1.161,
  // shape alone
  -0.238,
  // rarity of the meant
  -0.558,
  // rarity of the written
  1.384,
  // written in a word
  -0.274,
  // meant in a word
  0.059,
  // meant in a word of three or more
  0.27,
  // cost of the meant word
  0.366,
  // meant word, seen
  -0.073,
  // cost of the written word
  -1.182,
  // written alone, as it seldom is
  0.07,
  // meant alone, as it seldom is
  0.606,
  // left of it alone, as it seldom is
  0.623,
  // right of it alone, as it seldom is
  0.986,
  // left of the meant word alone, as it seldom is
  -1.374,
  // right of the meant word alone, as it seldom is
  -1.89,
  // likelihood of what is meant
  0.038,
  // in a quotation or title
  -0.426,
  // written again in the submission
  -2.388,
  // meant in the submission
  1.237,
  // written in a known name
  0.356,
  // at the edge of a run
  0.06,
  // a run by itself
  -0.453,
  // the same on both sides
  -2.368,
  // twice in its neighbourhood
  -0.685,
  // characters printed
  -0.019,
  // always
  -0.626,
];
