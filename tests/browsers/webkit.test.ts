import { openForFile } from './support/opened.ts';
import { readerFlows } from './support/flows.ts';
import { WebKit } from './support/webkit.ts';

readerFlows(openForFile(() => WebKit.start()));
