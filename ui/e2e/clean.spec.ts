import { expect, test } from "@playwright/test";
import { allRoutes } from "./routes";

test("no route breaks the Content-Security-Policy, throws, or logs an error", async ({ page, request }) => {
  test.setTimeout(120_000);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  for (const route of await allRoutes(request)) {
    await page.goto(route);
    await page.locator("main h1").waitFor();
    await page.waitForTimeout(300);
  }
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Pages, objects, rules, commands").waitFor();
  await page.keyboard.press("Escape");
  expect(complaints).toEqual([]);
});

test("a phone's width is enough for each route: nothing but tables scrolls sideways", async ({
  browser,
  request,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL });
  const page = await context.newPage();
  const wide: string[] = [];
  for (const route of await allRoutes(request)) {
    await page.goto(route);
    await page.locator("main h1").waitFor();
    await page.waitForTimeout(300);
    const excess = await page.evaluate(() => {
      const main = document.querySelector("main") as HTMLElement;
      return Math.max(document.documentElement.scrollWidth - window.innerWidth, main.scrollWidth - main.clientWidth);
    });
    if (excess > 0) {
      wide.push(`${route}: ${excess}px too wide`);
    }
  }
  expect(wide).toEqual([]);
  await context.close();
});
