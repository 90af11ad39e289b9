// Reads why the server refused: the sentence, the reason code, and every malformed field with its path.
import {fileURLToPath} from 'node:url';
import grpc from '@grpc/grpc-js';
import protoLoader from '@grpc/proto-loader';

const DETAILS_TRAILER = 'grpc-status-details-bin';
const messages = protoLoader.loadSync(fileURLToPath(new URL('../errors.proto', import.meta.url)),
  {keepCase: true, defaults: true});

/** The error of a call in readable lines. */
export function explain(error) {
  const lines = [`${grpc.status[error.code]}: ${error.details}`];
  for (const trailer of error.metadata.get(DETAILS_TRAILER)) {
    for (const detail of messages['google.rpc.Status'].deserialize(trailer).details) {
      lines.push(...explainDetail(detail.type_url.split('/').pop(), detail.value));
    }
  }
  return lines.join('\n');
}

function explainDetail(type, value) {
  if (type === 'google.rpc.BadRequest') {
    return messages[type].deserialize(value).field_violations
      .map((each) => `  ${each.field}: ${each.description}${each.reason && ` [${each.reason}]`}`);
  }
  if (type === 'google.rpc.ErrorInfo') {
    const {reason, metadata} = messages[type].deserialize(value);
    const facts = Object.entries(metadata).sort().map(([key, fact]) => ` ${key}=${fact}`);
    return [`  reason ${reason}${facts.join('')}`];
  }
  return []; // Another kind of detail repeats facts of ErrorInfo for machines.
}
