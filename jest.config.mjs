import { availableParallelism } from 'node:os';

/** swc compiles each file with the same decorators metadata, and the same JSX, that `nest build` emits. */
const swc = ({ tsx }) => ({
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
});

/** Jest on native ESM. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/opzet/globaal.mjs',
  globalTeardown: '<rootDir>/test/opzet/globaal-eind.mjs',
  testSequencer: '<rootDir>/test/opzet/volgorde.mjs',
  // The first file that asks for a database waits for the cluster to be made.
  testTimeout: 60_000,
  // two cores are the least we count on; a third works while another waits for a process or a clock; above eight the
  // database of the tests runs out of connections
  maxWorkers: Math.min(8, Math.max(3, availableParallelism())),
  testRegex: '\\.(spec|e2e-spec)\\.tsx?$',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc({ tsx: false })],
    '^.+\\.tsx$': ['@swc/jest', swc({ tsx: true })],
  },
};
