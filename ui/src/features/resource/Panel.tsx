import type { ResourceDetail } from "@/lib/api/generated/types.gen";
import { Errors } from "./Errors";
import { Events } from "./Events";
import { Findings } from "./Findings";
import { History } from "./History";
import { Relations } from "./Relations";
import type { ResourceTab } from "./search";
import { Summary } from "./Summary";
import { YamlPanel } from "./YamlPanel";

export function Panel({ tab, detail }: { tab: ResourceTab; detail: ResourceDetail }) {
  const { uid } = detail.resource;
  switch (tab) {
    case "summary":
      return <Summary detail={detail} />;
    case "findings":
      return <Findings findings={detail.findings} />;
    case "changes":
      return <History uid={uid} />;
    case "events":
      return <Events uid={uid} />;
    case "errors":
      return <Errors resource={detail.resource} />;
    case "relations":
      return <Relations uid={uid} />;
    case "yaml":
      return <YamlPanel uid={uid} />;
  }
}
