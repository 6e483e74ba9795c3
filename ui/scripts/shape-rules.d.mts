interface SourceFile {
  path: string;
  text: string;
}
type Rule = (file: SourceFile) => string[];
export const importsGoOneWay: Rule;
export const featuresDoNotKnowEachOther: Rule;
export const requestsLiveInTheirFiles: Rule;
export const filesAreShort: Rule;
export const thereAreNoBarrels: Rule;
export const textsAreTranslated: Rule;
export const RULES: Rule[];
