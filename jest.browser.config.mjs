import gewoon from './jest.config.mjs';

/** `npm run test:browser`: the werkplek in a real browser, on the real service. `npm test` needs no browser and runs none. */
export default {
  ...gewoon,
  roots: ['<rootDir>/test/browser'],
  testRegex: '\\.browser\\.ts$',
  globalSetup: '<rootDir>/test/browser/opzet/globaal.mjs',
  globalTeardown: '<rootDir>/test/browser/opzet/globaal-eind.mjs',
  // one house and one browser for all files
  maxWorkers: 1,
  testTimeout: 240_000,
};
