/** Runs before each file of tests; the modules, and so the story, are loaded once for all files of a worker. */
import { afterAll, afterEach } from 'vitest';
import { endFile, endTest } from './support/browser.ts';

afterEach(endTest);
afterAll(endFile);
