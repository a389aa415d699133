/** The walls of the house (docs/besluiten): any floor may import a floor below; never up; sideways only through a door. */
const verdieping = (naam, onder) => ({
  name: `${naam}-alleen-omlaag`,
  comment: `${naam} may only import: ${onder.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${naam}/` },
  to: { path: '^src/', pathNot: `^src/(${[naam, ...onder].join('|')})/` },
});

module.exports = {
  forbidden: [
    verdieping('kern', []),
    { ...verdieping('platform', ['kern']), from: { path: '^src/platform/' } },
    verdieping('proces', ['platform', 'kern']),
    verdieping('modules', ['proces', 'platform', 'kern']),
    verdieping('werkplek', ['modules', 'proces', 'platform', 'kern']),
    {
      name: 'werkplek-door-de-deur',
      comment: 'pages see rooms and floor 2 through their doors, and no entity',
      severity: 'error',
      from: { path: '^src/werkplek/' },
      to: {
        path: [
          '^src/modules/[^/]+/(?!index\\.ts$)',
          '^src/proces/(?!index\\.ts$)',
          '\\.entity\\.ts$',
          'node_modules/typeorm/',
        ],
      },
    },
    {
      name: 'kern-kent-alleen-temporal',
      comment: 'kern imports nothing but one pure date library',
      severity: 'error',
      from: { path: '^src/kern/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'temporal-(polyfill|spec|utils)' },
    },
    {
      name: 'procestabel-is-puur',
      comment: 'a process table imports only kern',
      severity: 'error',
      from: { path: '\\.proces\\.ts$' },
      to: { pathNot: '^src/kern/' },
    },
    {
      name: 'kamers-door-de-deur',
      comment: 'a room is entered through its index.ts',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '/index\\.ts$'] },
    },
    {
      name: 'dak-door-de-deur',
      comment: 'the roof sees rooms through their doors',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: ['^src/modules/[^/]+/(?!index\\.ts$)', '^src/werkplek/(?!index\\.ts$)'] },
    },
    {
      name: 'wachtrijtechniek-op-een-plek',
      comment: 'only platform/queue knows bullmq and ioredis',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/queue/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'controller-zonder-database',
      comment: 'a controller knows no typeorm and no entity',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['node_modules/typeorm/', '\\.entity\\.ts$'] },
    },
    {
      name: 'geen-kringen',
      comment: 'a ring of imports has no inside',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'niets-uit-test',
      severity: 'error',
      from: { path: '^(src|migrations|scripts|demo)/' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.spec\\.ts$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
