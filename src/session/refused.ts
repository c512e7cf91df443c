/** The exception thrown where something cannot be done at all: it bears the reason as a value. */
export { type Refusal, Refused } from '../refusal/refusal.js';
