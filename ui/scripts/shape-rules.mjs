/**
 * How the source is laid out, as rules that run. Each takes a file ({path, text}, the path from src/) and answers
 * with its offences in words.
 */
import ts from "typescript";

const LAYERS = ["lib", "components", "features", "app"];
const MOST_LINES = 300;

const importsOf = (text) => [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]);

/** The path from src/ of what is imported, or null for a package. */
function target(path, name) {
  if (name.startsWith("@/")) {
    return name.slice(2);
  }
  if (!name.startsWith(".")) {
    return null;
  }
  const parts = path.split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === "..") {
      parts.pop();
    } else if (part !== ".") {
      parts.push(part);
    }
  }
  return parts.join("/");
}

const layerOf = (path) => LAYERS.indexOf(path.split("/")[0]);

export function importsGoOneWay({ path, text }) {
  return importsOf(text)
    .map((name) => target(path, name))
    .filter((to) => to !== null && layerOf(path) >= 0 && layerOf(to) > layerOf(path))
    .map((to) => `${path} imports ${to}: imports go app → features → components → lib`);
}

export function featuresDoNotKnowEachOther({ path, text }) {
  const own = /^features\/([^/]+)\//.exec(path)?.[1];
  return importsOf(text)
    .map((name) => target(path, name) ?? "")
    .filter((to) => own !== undefined && to.startsWith("features/") && !to.startsWith(`features/${own}/`))
    .map((to) => `${path} imports ${to}: a page does not know another page`);
}

export function requestsLiveInTheirFiles({ path, text }) {
  const allowed =
    path.startsWith("lib/requests/") ||
    path.startsWith("lib/api/") ||
    path.startsWith("app/palette/search") ||
    /^features\/[^/]+\/api\//.test(path);
  return importsOf(text)
    .filter((name) => name.includes("generated/sdk.gen") && !allowed)
    .map(() => `${path} asks the server itself: a request lives in a file of its own under api/`);
}

export function filesAreShort({ path, text }) {
  const lines = text.split("\n").length;
  return lines > MOST_LINES ? [`${path} has ${lines} lines: at most ${MOST_LINES}`] : [];
}

export function thereAreNoBarrels({ path }) {
  return /(^|\/)index\.tsx?$/.test(path) ? [`${path} is a barrel file`] : [];
}

const LETTERS = /\p{L}{2,}/u;
const SPOKEN = new Set(["aria-label", "title", "placeholder", "label", "alt", "aria-valuetext"]);

/** Each text that people read comes from the locales. */
export function textsAreTranslated({ path, text }) {
  if (!path.endsWith(".tsx")) {
    return [];
  }
  const offences = [];
  const visit = (node) => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) {
      offences.push(`${path} says “${node.text.trim()}” in English only`);
    }
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      LETTERS.test(node.initializer.text)
    ) {
      offences.push(`${path} says “${node.initializer.text}” in English only`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return offences;
}

export const RULES = [
  importsGoOneWay,
  featuresDoNotKnowEachOther,
  requestsLiveInTheirFiles,
  filesAreShort,
  thereAreNoBarrels,
  textsAreTranslated,
];
