import { en } from '../words/en.ts';
import { start } from './page.ts';

start(en);
