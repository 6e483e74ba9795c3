import { oneOf, text } from "@/lib/moment/search";

export const SUBJECT_KINDS = ["User", "Group", "ServiceAccount"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export const ACCESS_TABS = ["subjects", "grants", "whoCan"] as const;
export type AccessTab = (typeof ACCESS_TABS)[number];

export interface AccessSearch {
  tab?: AccessTab;
  subject?: string;
  subjectKind?: SubjectKind;
  subjectNamespace?: string;
  namespace?: string;
  danger?: string;
  verb?: string;
  resource?: string;
  group?: string;
  name?: string;
}

export function accessSearch(search: Record<string, unknown>): AccessSearch {
  return {
    tab: oneOf(search.tab, ACCESS_TABS),
    subject: text(search.subject),
    subjectKind: oneOf(search.subjectKind, SUBJECT_KINDS),
    subjectNamespace: text(search.subjectNamespace),
    namespace: text(search.namespace),
    danger: text(search.danger),
    verb: text(search.verb),
    resource: text(search.resource),
    group: text(search.group),
    name: text(search.name),
  };
}
