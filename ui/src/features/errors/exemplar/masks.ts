/** What stands in the place of a secret, or of what would tell who somebody is. */
const MASK = /\*{3,}|<(?:e-mail|card number|IBAN|phone number)>/g;

interface Part {
  part: string;
  masked: boolean;
  /** Where it begins in the text. */
  from: number;
}

/** A text in parts, of which some were masked. */
export function masks(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(MASK)) {
    if (match.index > from) {
      parts.push({ part: text.slice(from, match.index), masked: false, from });
    }
    parts.push({ part: match[0], masked: true, from: match.index });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...parts, { part: text.slice(from), masked: false, from }] : parts;
}
