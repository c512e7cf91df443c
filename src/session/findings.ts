/** Whether findings stop an issue: errors do and, where warnings count too, those. */
export { isStopped } from '../diagnostic/order.js';
