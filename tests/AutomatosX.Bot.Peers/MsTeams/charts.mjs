// Judges charts by the types of Microsoft's own cards: each is written down as a constant of its type and compiled. Writes
// "valid", or what the compiler says.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const types = { 'Chart.Donut': 'IDonutChart', 'Chart.HorizontalBar': 'IHorizontalBarChart', 'Chart.Line': 'ILineChart' };
const charts = JSON.parse(readFileSync(process.env.CHARTS, 'utf8'));
const source = [
  `import type { ${Object.values(types).join(', ')} } from '@microsoft/teams.cards';`,
  ...charts.map((chart, index) => `export const chart${index}: ${types[chart.type] ?? `never /* ${chart.type} */`} = ${JSON.stringify(chart)};`),
].join('\n');
const file = new URL('./charts.checked.ts', import.meta.url).pathname;
const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => (name === file ? ts.createSourceFile(name, source, ...rest) : read(name, ...rest));
const exists = host.fileExists.bind(host);
host.fileExists = (name) => name === file || exists(name);
const faults = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
if (faults.length === 0) console.log(`valid ${charts.length}`);
for (const fault of faults) console.log(ts.flattenDiagnosticMessageText(fault.messageText, ' '));
