// Sends many loans to a Clearcost server over one stream and prints what each costs, in the order of the file.
//
//   node batch.mjs HOST:PORT FILE.jsonl
//
// Each line of FILE.jsonl is a CalculateCostBatchRequest in proto3 JSON. The environment variable CLEARCOST_TOKEN, when
// set, is sent as the bearer token. Exit code: 0 every loan answered with a cost; 1 a loan or the call refused, or the
// server not reached; 2 the command or the file is wrong.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';
import {asMessage} from './proto3-json.mjs';
import {explain, explainStatus} from './refusal.mjs';

const PROTOCOL = fileURLToPath(new URL('../../proto/src/main/protobuf', import.meta.url));

const [target, file] = process.argv.slice(2);
if (target === undefined || file === undefined || process.argv.length > 4) {
  fail(2, 'usage: node batch.mjs HOST:PORT FILE.jsonl');
}

const definition = protoLoader.loadSync('clearcost/cost/v1/cost_service.proto', {
  includeDirs: [PROTOCOL], longs: String, enums: String, defaults: true, oneofs: true,
});
const loans = read(file);
const {CostService} = grpc.loadPackageDefinition(definition).clearcost.cost.v1;
const client = new CostService(target, grpc.credentials.createInsecure());
const metadata = new grpc.Metadata();
if (process.env.CLEARCOST_TOKEN) {
  metadata.set('authorization', `Bearer ${process.env.CLEARCOST_TOKEN}`);
}

const stream = client.calculateCostBatch(metadata);
stream.on('data', (answer) => {
  const name = answer.itemId || `#${answer.itemIndex}`;
  if (answer.result === 'error') {
    process.exitCode = 1;
    console.log(`${name}: ${explainStatus(answer.error)}`);
  } else {
    const binding = answer.cost.annualised.find((each) => each.convention === answer.cost.bindingConvention);
    console.log(`${name}: ${binding.rate.value} a year (${binding.convention.replace('RATE_CONVENTION_', '')})`);
  }
});
stream.on('error', (error) => fail(1, explain(error)));
stream.on('end', () => client.close());
await send(loans);

// Waits while the server takes no more, so that the rest of the loans does not pile up in here.
async function send(all) {
  for (const loan of all) {
    if (!stream.write(loan)) {
      await new Promise((resolve) => stream.once('drain', resolve));
    }
  }
  stream.end();
}

function read(name) {
  try {
    return readFileSync(name, 'utf8').split('\n').filter((line) => line.trim())
      .map((line) => asMessage(JSON.parse(line), 'clearcost.cost.v1.CalculateCostBatchRequest', definition));
  } catch (error) {
    return fail(2, `${name}: ${error.message}`);
  }
}

function fail(code, message) {
  console.error(message);
  process.exit(code);
}
