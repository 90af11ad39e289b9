// Reads why the server refused: the sentence, the reason code, and every malformed field with its path.
import {fileURLToPath} from 'node:url';
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';

const DETAILS_TRAILER = 'grpc-status-details-bin';
const PROTOCOL = fileURLToPath(new URL('../../proto/src/main/protobuf', import.meta.url));
const ERRORS = fileURLToPath(new URL('../errors.proto', import.meta.url));
const messages = protoLoader.loadSync(['google/rpc/status.proto', ERRORS],
  {includeDirs: [PROTOCOL], defaults: true});

/** The error of a call in readable lines. */
export function explain(error) {
  const details = error.metadata.get(DETAILS_TRAILER)
    .flatMap((trailer) => messages['google.rpc.Status'].deserialize(trailer).details);
  return explainStatus({code: error.code, message: error.details, details});
}

/** A google.rpc.Status in readable lines, as it stands in the answer to one item of a stream. */
export function explainStatus({code, message, details}) {
  return [`${grpc.status[code]}: ${message}`,
    ...details.flatMap(({type_url, value}) => explainDetail(type_url.split('/').pop(), value))].join('\n');
}

function explainDetail(type, value) {
  if (type === 'google.rpc.BadRequest') {
    return messages[type].deserialize(value).fieldViolations
      .map((each) => `  ${each.field}: ${each.description}${each.reason && ` [${each.reason}]`}`);
  }
  if (type === 'google.rpc.ErrorInfo') {
    const {reason, metadata} = messages[type].deserialize(value);
    const facts = Object.entries(metadata).sort().map(([key, fact]) => ` ${key}=${fact}`);
    return [`  reason ${reason}${facts.join('')}`];
  }
  return []; // Another kind of detail repeats facts of ErrorInfo for machines.
}
