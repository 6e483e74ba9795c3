import { useTranslation } from "react-i18next";
import type { AccessSubject } from "@/lib/api/generated/types.gen";

export function SubjectName({ subject }: { subject: AccessSubject }) {
  const { t } = useTranslation();
  const name = (subject.namespace ? `${subject.namespace}/` : "") + subject.name;
  return (
    <span title={`${subject.kind} ${name}`}>
      <span className="dim">{t(`access.kind.${subject.kind}`)}</span> <span className="mono">{name}</span>
    </span>
  );
}
