/** The last name of an exception's type: java.lang.IllegalStateException is told apart by its end. */
export function shortType(type: string): string {
  if (type.includes(" ")) {
    return type;
  }
  const last = type.split(/[.:\\/]+/).findLast((part) => part !== "");
  return last ?? type;
}

/** A title without the type that it begins with, so that no row says it twice. */
export function withoutType(title: string, type: string): string {
  const lead = [type, shortType(type)].find((each) => each !== "" && title.startsWith(each));
  return lead === undefined
    ? title
    : title
        .slice(lead.length)
        .replace(/^\s*:\s*/, "")
        .trimStart();
}
