import type { AccessGrant, AccessSubject, AccessSubjectSummary } from "@/lib/api/generated/types.gen";
import type { CsvColumn } from "@/lib/download/export";

function whoOf<T extends { subject: AccessSubject }>(): CsvColumn<T>[] {
  return [
    { name: "subjectKind", value: (row) => row.subject.kind },
    { name: "subjectNamespace", value: (row) => row.subject.namespace },
    { name: "subject", value: (row) => row.subject.name },
  ];
}

export const subjectCsv: CsvColumn<AccessSubjectSummary>[] = [
  ...whoOf<AccessSubjectSummary>(),
  { name: "grants", value: (row) => row.grants },
  { name: "dangers", value: (row) => row.dangers.join(" ") },
];

export const grantCsv: CsvColumn<AccessGrant>[] = [
  ...whoOf<AccessGrant>(),
  { name: "namespace", value: (row) => row.namespace },
  { name: "may", value: (row) => row.words },
  { name: "binding", value: (row) => row.binding.name },
  { name: "role", value: (row) => row.role.name },
  { name: "dangers", value: (row) => row.dangers.join(" ") },
];
