import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A build, a browser or a started program takes its time on a small machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/support/serve-site.ts',
          // Two browsers at a time, and not beside the other tests: what a reader waits for is then the page's own time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // What is polled for comes at once or after a moment: on a busy machine the moment is longer than a second.
          expect: { poll: { timeout: 5_000 } },
        },
      },
    ],
  },
})
