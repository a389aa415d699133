/** Jest on native ESM; swc compiles each file with the same decorators metadata that `nest build` emits. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/opzet/globaal.mjs',
  globalTeardown: '<rootDir>/test/opzet/globaal-eind.mjs',
  // The first file that asks for a database waits for the cluster to be made.
  testTimeout: 60_000,
  // two cores are the least we count on; jest alone would leave one of them idle
  maxWorkers: 2,
  testRegex: '\\.(spec|e2e-spec)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};
