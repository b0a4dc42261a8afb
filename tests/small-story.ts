/**
 * Imported first by the Vite config: under Vitest the small story is built in, which no correction of the real one changes.
 * Tests of the real story read its folder themselves.
 */
if (process.env.VITEST) process.env.STORY ||= 'tests/fixtures/story';
