import { nl } from '../words/nl.ts';
import { start } from './page.ts';

start(nl);
