// Sends one loan to a Clearcost server and prints the verdict in one line.
//
//   node assess.mjs HOST:PORT FILE.json
//
// FILE.json is an AssessLoanRequest in proto3 JSON, with field names in snake_case or lowerCamelCase. The environment
// variable CLEARCOST_TOKEN, when set, is sent as the bearer token. Exit code: 0 judged, whatever the verdict; 1 refused
// or not reached; 2 the command or the file is wrong.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';
import {asMessage} from './proto3-json.mjs';
import {explain} from './refusal.mjs';

const PROTOCOL = fileURLToPath(new URL('../../proto/src/main/protobuf', import.meta.url));
const DEADLINE_IN_MILLISECONDS = 30_000;

const [target, file] = process.argv.slice(2);
if (target === undefined || file === undefined || process.argv.length > 4) {
  fail(2, 'usage: node assess.mjs HOST:PORT FILE.json');
}

// Fen and other 64-bit integers stay strings: a JavaScript number is exact only up to 2^53.
const definition = protoLoader.loadSync('clearcost/gate/v1/gate_service.proto', {
  includeDirs: [PROTOCOL], longs: String, enums: String, defaults: true, oneofs: true,
});
const request = read(file);
const {GateService} = grpc.loadPackageDefinition(definition).clearcost.gate.v1;
const client = new GateService(target, grpc.credentials.createInsecure());
const metadata = new grpc.Metadata();
if (process.env.CLEARCOST_TOKEN) {
  metadata.set('authorization', `Bearer ${process.env.CLEARCOST_TOKEN}`);
}

client.assessLoan(request, metadata, {deadline: Date.now() + DEADLINE_IN_MILLISECONDS}, (error, response) => {
  client.close();
  if (error) {
    fail(1, explain(error));
  } else {
    console.log(line(response.decision));
  }
});

function read(name) {
  try {
    return asMessage(JSON.parse(readFileSync(name, 'utf8')), 'clearcost.gate.v1.AssessLoanRequest', definition);
  } catch (error) {
    return fail(2, `${name}: ${error.message}`);
  }
}

// "demo-1: PASS at 12.0000 % a year (NOMINAL_SIMPLE 单利), rule …, 金规〔2025〕9号 六、第二款"
function line(decision) {
  const {cost, findings} = decision;
  const binding = cost.annualised.find((each) => each.convention === cost.bindingConvention);
  const convention = binding.convention.replace('RATE_CONVENTION_', '');
  const decisive = findings.find((each) => each.status !== 'FINDING_STATUS_NOT_APPLICABLE') ?? findings[0];
  const {numberZh, titleZh, placeZh} = decisive.legalBasis;
  return `${decision.loanReference}: ${decision.outcome.replace('OUTCOME_', '')}`
    + ` at ${percent(binding.rate.value)} a year (${[convention, binding.labelZh].filter(Boolean).join(' ')}),`
    + ` rule ${decisive.ruleId}, ${numberZh || `《${titleZh}》`} ${placeZh}`;
}

// "0.24" as "24.0000 %", rounded half up in whole numbers, because 0.24 * 100 is not 24 in floating point.
function percent(fraction) {
  const negative = fraction.startsWith('-');
  const [whole, decimals = ''] = fraction.replace('-', '').split('.');
  const millionths = (BigInt(whole + decimals.padEnd(12, '0').slice(0, 12)) + 500_000n) / 1_000_000n;
  const digits = millionths.toString().padStart(5, '0');
  return `${negative ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)} %`;
}

function fail(code, message) {
  console.error(message);
  process.exit(code);
}
