import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { allRoutes } from "./routes";

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
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
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
