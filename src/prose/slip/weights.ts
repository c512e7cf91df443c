/** A candidate of a lower score is no hint. By tools/slip/train.mjs, as the weights: learnt on two thirds of the prose and tried on the rest in turn, it leaves
 * 0.3 false hints in 10,000 characters. */
export const threshold = 4.1;

/** The weights of `features`, in their order: a logistic regression of planted slips against prose as it stands, by tools/slip/train.mjs. */
export const weights: readonly number[] = [
  // likelihood, both ways
  0.314,
  // likelihood, the lesser way
  0.274,
  // cheaper by the dictionary
  0.464,
  // cheaper, what is written being unseen
  0.562,
  // cheaper by more than three
  0.758,
  // cheaper by more than seven
  0.368,
  // likelihood beyond four
  0.408,
  // likelihood beyond ten
  0.03,
  // likelihood and dictionary together
  -0.039,
  // cheaper, what is written being seen on one side
  0.144,
  // written unseen on both sides
  -0.461,
  // written unseen on the left
  -0.478,
  // written unseen on the right
  -0.467,
  // written, seen in threes
  -1.322,
  // written, seen in fours
  -2.481,
  // meant unseen
  0.721,
  // meant seen on both sides
  -0.793,
  // meant, seen in threes
  0.354,
  // meant, seen in fours
  1.102,
  // meant, seen in twos
  0.449,
  // written, seen in twos
  -0.73,
  // sound nearly the same
  -0.178,
  // shape
  0.991,
  // shape alone
  -0.108,
  // rarity of the meant
  -0.548,
  // rarity of the written
  1.363,
  // written in a word
  -0.428,
  // meant in a word
  -0.073,
  // meant in a word of three or more
  0.169,
  // cost of the meant word
  0.454,
  // meant word, seen
  0.014,
  // cost of the written word
  -0.768,
  // written alone, as it seldom is
  0.26,
  // meant alone, as it seldom is
  0.418,
  // left of it alone, as it seldom is
  0.564,
  // right of it alone, as it seldom is
  0.593,
  // left of the meant word alone, as it seldom is
  -1.171,
  // right of the meant word alone, as it seldom is
  -1.132,
  // likelihood of what is meant
  0.06,
  // in a quotation or title
  -0.386,
  // written again in the submission
  -2.288,
  // meant in the submission
  1.235,
  // written in a known name
  0.242,
  // at the edge of a run
  0.04,
  // a run by itself
  -0.508,
  // the same on both sides
  -0.903,
  // twice in its neighbourhood
  -0.983,
  // characters printed
  0.043,
  // always
  -0.697,
];
