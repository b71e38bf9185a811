// Runs the library: node run.mjs wasm.wasm
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const wasm = await WebAssembly.instantiate(await readFile(process.argv[2]));
const { constant, jittered, attempts } = wasm.instance.exports;

assert.equal(constant(5), 1000);
assert.equal(constant(6), -1); // it gives up
const delays = Array.from({ length: 100 }, (_, n) => jittered(1, BigInt(n)));
assert.ok(delays.every((delay) => delay >= 0 && delay <= 1000));
assert.ok(new Set(delays).size > 50, `${delays}`);
assert.equal(attempts(3), 4); // with three failures
assert.equal(attempts(9), -6); // it gives up after six
console.log("the library runs under node");
