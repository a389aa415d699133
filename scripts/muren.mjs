// `npm run walls`: runs dependency-cruiser and makes sure that it looked; without a compiler it is blind and green.
import { cruise } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(
  ['src', 'migrations', 'scripts', 'demo'],
  { ruleSet: { forbidden }, validate: true, ...options },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const { totalCruised, totalDependenciesCruised, violations } = output.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`${totalCruised} files, ${totalDependenciesCruised} imports, ${violations.length} walls broken`);
if (totalCruised < 100 || totalDependenciesCruised < 300) {
  console.error('dependency-cruiser saw too little to say anything');
  process.exit(1);
}
process.exit(violations.length > 0 ? 1 : 0);
