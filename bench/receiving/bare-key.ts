// A program of its own: opens keys of one use with an RSA key of 2048 bits, one after the other on one core, for so many
// seconds, and prints how many.
import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt, randomBytes } from "node:crypto";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
const wrapped = publicEncrypt({ key: publicKey, ...padding }, randomBytes(32));
const milliseconds = Number(process.argv[2]) * 1000;

let opened = 0;
const began = performance.now();
while (performance.now() - began < milliseconds) {
  privateDecrypt({ key: privateKey, ...padding }, wrapped);
  opened += 1;
}
console.log(`Opened ${opened} in ${(performance.now() - began).toFixed(0)} ms`);
