import { describe, expect, it } from "vitest";
import {
  featuresDoNotKnowEachOther,
  filesAreShort,
  importsGoOneWay,
  requestsLiveInTheirFiles,
  textsAreTranslated,
  thereAreNoBarrels,
} from "../../scripts/shape-rules.mjs";

/** The rules themselves run in `npm run lint`; here each is shown an offence that it must find. */
describe("the rules on the shape of the source can fail", () => {
  it("imports that go the wrong way are found, also relative ones", () => {
    expect(importsGoOneWay({ path: "lib/a.ts", text: 'import { b } from "@/components/b";' })).toHaveLength(1);
    expect(
      importsGoOneWay({ path: "components/x/a.ts", text: 'const b = import("../../features/b/B");' }),
    ).toHaveLength(1);
    expect(importsGoOneWay({ path: "app/a.ts", text: 'import { b } from "@/lib/b";' })).toEqual([]);
  });

  it("a page that imports another is found", () => {
    expect(
      featuresDoNotKnowEachOther({ path: "features/a/A.tsx", text: 'import { B } from "@/features/b/B";' }),
    ).toHaveLength(1);
    expect(featuresDoNotKnowEachOther({ path: "features/a/A.tsx", text: 'import { B } from "./api/b";' })).toEqual([]);
  });

  it("a request outside of api/ is found", () => {
    const text = 'import { getHealth } from "@/lib/api/generated/sdk.gen";';
    expect(requestsLiveInTheirFiles({ path: "features/a/A.tsx", text })).toHaveLength(1);
    expect(requestsLiveInTheirFiles({ path: "features/a/api/health.ts", text })).toEqual([]);
  });

  it("a long file and a barrel are found", () => {
    expect(filesAreShort({ path: "a.ts", text: "\n".repeat(301) })).toHaveLength(1);
    expect(thereAreNoBarrels({ path: "components/index.ts", text: "" })).toHaveLength(1);
  });

  it("text in one language only is found, between tags and in attributes", () => {
    expect(textsAreTranslated({ path: "A.tsx", text: "const a = <p>Hello</p>;" })).toHaveLength(1);
    expect(textsAreTranslated({ path: "A.tsx", text: 'const a = <button aria-label="Close" />;' })).toHaveLength(1);
    expect(textsAreTranslated({ path: "A.tsx", text: 'const a = <p className="mono">{t("a.b")} ×</p>;' })).toEqual([]);
  });
});
