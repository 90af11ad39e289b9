// Turns proto3 JSON into what proto-loader sends. The loader itself drops a misspelt name in silence, and a fee that is
// dropped is a cost that is not counted; so every name and every type is checked here.

/** The message of type `type` that `json` says; throws an Error with the path of what does not fit. */
export function asMessage(json, type, definition, path = '') {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new Error(`${path || 'the file'} must be one JSON object`);
  }
  const fields = new Map(definition[type].type.field.map((field) => [field.name, field]));
  const message = {};
  for (const [key, value] of Object.entries(json)) {
    const where = path ? `${path}.${key}` : key;
    const field = fields.get(camelCase(key));
    if (!field) {
      throw new Error(`${where}: ${type} has no such field`);
    }
    if (value === null) {
      continue; // In proto3 JSON the same as not there.
    }
    message[field.name] = field.label === 'LABEL_REPEATED'
      ? list(value, where).map((each, k) => single(each, field, type, definition, `${where}[${k}]`))
      : single(value, field, type, definition, where);
  }
  return message;
}

function list(value, where) {
  if (!Array.isArray(value)) {
    throw new Error(`${where} must be a list`);
  }
  return value;
}

function single(value, field, scope, definition, where) {
  switch (field.type) {
    case 'TYPE_MESSAGE':
      return asMessage(value, resolve(field.typeName, scope, definition), definition, where);
    case 'TYPE_ENUM': {
      const names = definition[resolve(field.typeName, scope, definition)].type.value.map((each) => each.name);
      return require(names.includes(value), value, where, `one of ${names.join(', ')}`);
    }
    case 'TYPE_INT32':
    case 'TYPE_INT64':
      return require(Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value)), value, where,
        'a whole number, as a string where it is above 2^53');
    case 'TYPE_STRING':
      return require(typeof value === 'string', value, where, 'a string');
    case 'TYPE_BOOL':
      return require(typeof value === 'boolean', value, where, 'true or false');
    default:
      throw new Error(`${where}: this client cannot send a ${field.type}`);
  }
}

function require(holds, value, where, allowed) {
  if (!holds) {
    throw new Error(`${where} must be ${allowed}, not ${JSON.stringify(value)}`);
  }
  return value;
}

// A type is named relative to the message that uses it, or in full.
function resolve(name, scope, definition) {
  const relative = name.replace(/^\./, '');
  for (let prefix = scope; prefix; prefix = prefix.replace(/\.?[^.]*$/, '')) {
    if (definition[`${prefix}.${relative}`]) {
      return `${prefix}.${relative}`;
    }
  }
  return relative;
}

function camelCase(name) {
  return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
