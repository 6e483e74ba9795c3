import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { allRoutes } from "./routes";

/** A theme changes colours and nothing else, so that the second one is asked about colours only. */
const asked = {
  light: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] },
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
} as const;

for (const scheme of ["light", "dark"] as const) {
  test(`each route passes axe in the ${scheme} theme`, async ({ browser, request, baseURL }) => {
    test.setTimeout(400_000);
    const context = await browser.newContext({ colorScheme: scheme, baseURL, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const offences: string[] = [];
    for (const route of await allRoutes(request)) {
      await page.goto(route);
      await page.locator("main h1").waitFor();
      await page.waitForTimeout(600);
      const { violations } = await new AxeBuilder({ page })
        .options({ runOnly: { ...asked[scheme], values: [...asked[scheme].values] } })
        .analyze();
      offences.push(
        ...violations.map(
          (each) =>
            `${route}: ${each.id}: ${each.nodes
              .map((node) => node.target.join(" "))
              .slice(0, 3)
              .join(" | ")}`,
        ),
      );
    }
    expect(offences).toEqual([]);
    await context.close();
  });
}
