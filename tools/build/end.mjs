import { endBuild } from './sources.mjs';

endBuild();
