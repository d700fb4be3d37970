// Real readers of published formats, asked over standard input: one JSON object a line {op, …}, one answer a line {…} or {error}.
// Nothing is fetched: contexts and schemas are files of the folder that is the first argument.
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import jsonld from 'jsonld';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

const standards = process.argv[2];
const read = (...parts) => JSON.parse(fs.readFileSync(path.join(standards, ...parts), 'utf8'));
const contexts = new Map([
  ['https://schema.org', read('schema-org', 'schemaorgcontext.jsonld')],
  ['http://www.w3.org/ns/anno.jsonld', read('w3c-web-annotation', 'anno.jsonld')],
]);

async function documentLoader(url) {
  if (!contexts.has(url)) throw new Error(`${url} is no context that is at hand`);
  return { contextUrl: null, documentUrl: url, document: contexts.get(url) };
}

// What the suite calls optional and these formats promise. (4.2-selectorFound looks for a selector inside a selector, and holds for none of its own samples.)
const selectors = ['4.2.4-textQuoteSelector', '4.2.4-prefix', '4.2.4-suffix', '4.2.5-textPositionSelector'];
const promised = { selectors: selectors.map((name) => `annotations/specificResource/${name}.json`) };

// The assertions of a list of the W3C suite, each ready to be asked.
const lists = new Map();
function assertions(list) {
  if (lists.has(list)) return lists.get(list);
  const root = 'w3c-web-annotation';
  const ready = (promised[list] ?? read(root, list).assertions).map((file) => {
    // They refer to each other by file name alone.
    const ajv = new Ajv({ strict: false, logger: false });
    addFormats(ajv);
    for (const name of fs.readdirSync(path.join(standards, root, 'definitions'))) ajv.addSchema(read(root, 'definitions', name));
    const schema = read(root, file);
    return { file, expected: (schema.expectedResult ?? 'valid') === 'valid', message: schema.errorMessage, holds: ajv.compile(schema) };
  });
  lists.set(list, ready);
  return ready;
}

const operations = {
  // In safe mode whatever would be dropped is an error.
  expand: async ({ document }) => ({ expanded: await jsonld.expand(document, { documentLoader, safe: true }) }),
  triples: async ({ document }) => ({
    triples: await jsonld.toRDF(document, { documentLoader, safe: true, format: 'application/n-quads' }),
  }),
  assert: async ({ list, documents }) => {
    const failed = documents.flatMap((document) =>
      assertions(list)
        .filter((a) => a.holds(document) !== a.expected)
        .map((a) => `${document.id}: ${a.file}: ${a.message}`),
    );
    return { asked: assertions(list).length * documents.length, failed };
  },
  bibtex: async ({ text }) => ({ items: new Cite(text, { forceType: '@bibtex/text' }).data }),
  csl: async ({ items }) => ({ items: new Cite(items, { forceType: '@csl/list+object' }).data }),
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  let answer;
  try {
    const request = JSON.parse(line);
    answer = await operations[request.op](request);
  } catch (error) {
    answer = { error: `${error.message} ${JSON.stringify(error.details ?? '')}` };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
