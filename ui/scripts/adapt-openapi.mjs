/**
 * The document with plain numbers: positions and counts are declared as 64-bit, for which the generator would
 * ask for BigInt, but all stay far below 2^53. A type that stands beside a reference only repeats it.
 */
export function adapted(node) {
  if (Array.isArray(node)) {
    return node.map(adapted);
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, adapted(value)]));
  if (copy.format === "int64" || copy.format === "int32") {
    delete copy.format;
  }
  if (copy.$ref && copy.type) {
    delete copy.type;
  }
  return copy;
}
