// Judges cards by Microsoft's renderer (what it logs while it parses) and by the schema of Adaptive Cards 1.5; writes the name
// of every card with "valid", or a line for each fault. Before that every newer element (charts) is replaced by its fallback,
// and what only Teams knows (msteams, choices.data) is taken off: the renderer and the schema are of plain Adaptive Cards.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const AC = require('adaptivecards/dist/adaptivecards.js');

const { SCHEMA, CARDS } = process.env;
const plain = (node) => {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== 'object') return node;
  if (typeof node.type === 'string' && node.type.startsWith('Chart.')) return plain({ ...node.fallback, ...(node.spacing && { spacing: node.spacing }) });
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'msteams' && key !== 'choices.data').map(([key, value]) => [key, key === 'data' ? value : plain(value)]));
};

const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
delete schema.id;
const ajv = new Ajv({ strict: false, validateSchema: false, logger: false });
ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
const fits = ajv.compile(schema);

const published = (node) => {
  if (Array.isArray(node)) return node.map(published);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, node.type === 'Input.ChoiceSet' && key === 'style' && value === 'filtered' ? 'compact' : published(value)]));
};

for (const [name, card] of Object.entries(JSON.parse(readFileSync(CARDS, 'utf8')))) {
  const faults = [];
  const context = new AC.SerializationContext();
  const parsed = new AC.AdaptiveCard();
  parsed.parse(plain(card), context);
  for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
  for (const { message } of parsed.validateProperties().validationEvents) faults.push(message);
  if (!fits(published(plain(card)))) faults.push(`schema: ${fits.errors[0].instancePath} ${fits.errors[0].message}`);
  for (const fault of faults.length > 0 ? faults : ['valid']) console.log(`${name}: ${fault}`);
}
