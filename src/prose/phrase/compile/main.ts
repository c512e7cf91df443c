/** Counts the phrases of general prose, when the project is built. */
import { writeUsage } from './write-usage.js';

writeUsage();
