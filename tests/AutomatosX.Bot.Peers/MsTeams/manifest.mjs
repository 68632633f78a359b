// Judges a manifest by the schemas that Microsoft ships; writes "valid", or a line for each fault.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { AppManifestUtils } = createRequire(import.meta.url)('@microsoft/app-manifest');
const faults = await AppManifestUtils.validateAgainstSchema(JSON.parse(readFileSync(process.env.MANIFEST, 'utf8')));
for (const fault of faults.length > 0 ? faults : ['valid']) console.log(fault);
