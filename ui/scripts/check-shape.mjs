/** Runs the rules of shape-rules.mjs over src/, and tells how long its files are. */
import { readdirSync, readFileSync } from "node:fs";
import { RULES } from "./shape-rules.mjs";

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return entry.name === "generated" ? [] : sources(path);
    }
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = sources("src").map((path) => ({ path: path.slice("src/".length), text: readFileSync(path, "utf8") }));
const offences = files.flatMap((file) => RULES.flatMap((rule) => rule(file)));
const lengths = files.map(({ text }) => text.split("\n").length).toSorted((a, b) => a - b);
console.log(
  `${files.length} files, median ${lengths[Math.floor(lengths.length / 2)]} lines, longest ${lengths.at(-1)}`,
);
offences.forEach((offence) => console.error(offence));
process.exit(offences.length > 0 ? 1 : 0);
