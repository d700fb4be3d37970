// Persons and organisations of statements by a peer: names.mjs PEER GOLDS RECORDS. Writes NAME.json with parties, prints words a second.
import fs from 'node:fs';
import path from 'node:path';

const [peer, golds, records] = process.argv.slice(2);
const finders = {
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return text => {
      const doc = nlp(text);
      return { person: doc.people().out('array'), organisation: doc.organizations().out('array') };
    };
  },
  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model);
    return text => {
      const found = { person: [], organisation: [] };
      // Its model tags no persons or bodies: runs of proper nouns are all that it gives, taken for persons here where they are two words or more.
      const doc = nlp.readDoc(text);
      let run = [];
      const flush = () => {
        if (run.length > 1) found.person.push(run.join(' '));
        else if (run.length === 1) found.organisation.push(run[0]);
        run = [];
      };
      doc.tokens().each(t => (t.out(nlp.its.pos) === 'PROPN' ? run.push(t.out()) : flush()));
      flush();
      return found;
    };
  },
};

// A record with nothing in it but parties.
const record = (name, parties) => ({
  schemaVersion: '1', source: { name, mediaType: 'text/plain', bytes: 0, sha256: '', retrievedAt: null }, text: '', title: null, kind: 'other', language: 'en',
  issued: null, answers: null, addressees: [], declarants: [], signatories: [], unnamedSignatories: 0, parties, claims: [], terms: [], amounts: [], dates: [],
  checks: [], notes: [],
});
const find = await finders[peer]();
fs.mkdirSync(records, { recursive: true });
let words = 0, seconds = 0;
for (const name of fs.readdirSync(golds).sort()) {
  const file = ['text.txt', 'original.txt', 'original.md'].map(f => path.join(golds, name, f)).find(f => fs.existsSync(f));
  if (!file || !fs.existsSync(path.join(golds, name, 'gold.json'))) continue;
  const text = fs.readFileSync(file, 'utf8');
  const begun = performance.now();
  const found = find(text);
  seconds += (performance.now() - begun) / 1000;
  words += text.split(/\s+/).filter(Boolean).length;
  const clean = list => [...new Set(list.map(n => n.replace(/[’']s$|[.,;:!?)(]+$|^[(]+/g, '').replace(/\s+/g, ' ').trim()))].filter(Boolean);
  const parties = Object.entries(found).flatMap(([kind, list]) => clean(list).map(n => ({ name: n, kind, mentions: [] }))).map((p, i) => ({ id: `p${i + 1}`, ...p }));
  fs.writeFileSync(path.join(records, name + '.json'), JSON.stringify(record(name, parties)));
}
console.log(`${peer}: ${words} words in ${seconds.toFixed(2)} s, ${Math.round(words / seconds)} words/s, one thread`);
