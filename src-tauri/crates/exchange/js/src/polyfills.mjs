// What the docx library expects of a browser and QuickJS lacks. Random numbers and the date are fixed on purpose: the
// same report gives the same bytes.
const global = globalThis;
global.self = global;
global.console = { log() {}, warn() {}, error() {}, debug() {} };
const later = (call, ...args) => { Promise.resolve().then(() => call(...args)); return 0; };
global.setTimeout = (call, _delay, ...args) => later(call, ...args);
global.setImmediate = later;
global.queueMicrotask = later;
global.clearTimeout = () => {};

let state = 1;
global.crypto = {
  getRandomValues(array) {
    for (let i = 0; i < array.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      array[i] = state >>> 16;
    }
    return array;
  },
};

const FIXED = Date.UTC(2026, 0, 1);
const Clock = global.Date;
global.Date = class extends Clock {
  constructor(...args) { super(...(args.length ? args : [FIXED])); }
  static now() { return FIXED; }
};

global.TextEncoder = class {
  encode(text) {
    const bytes = [];
    for (const letter of text) {
      const code = letter.codePointAt(0);
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
    return new Uint8Array(bytes);
  }
};

global.TextDecoder = class {
  decode(input) {
    const bytes = new Uint8Array(input.buffer ?? input, input.byteOffset ?? 0, input.byteLength);
    const parts = [];
    for (let i = 0; i < bytes.length; ) {
      const first = bytes[i++];
      const next = () => bytes[i++] & 63;
      if (first < 0x80) parts.push(String.fromCharCode(first));
      else if (first < 0xe0) parts.push(String.fromCharCode(((first & 31) << 6) | next()));
      else if (first < 0xf0) parts.push(String.fromCharCode(((first & 15) << 12) | (next() << 6) | next()));
      else parts.push(String.fromCodePoint(((first & 7) << 18) | (next() << 12) | (next() << 6) | next()));
    }
    return parts.join("");
  }
};
