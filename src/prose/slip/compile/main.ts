/** Writes the weights of likely slips as they are read, when the project is built. */
import { writeNetwork } from './write-network.js';

writeNetwork();
