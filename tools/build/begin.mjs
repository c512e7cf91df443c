import { beginBuild } from './sources.mjs';

beginBuild();
