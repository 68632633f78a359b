// Judges a manifest by Slack's schema of one; writes "valid", or a line for each fault.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const { SCHEMA, MANIFEST } = process.env;
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
if (ajv.validate(read(SCHEMA), read(MANIFEST))) console.log('valid');
else for (const { instancePath, message, params } of ajv.errors) console.log(`${instancePath}: ${message}${params.additionalProperty ? ` (${params.additionalProperty})` : ''}`);
