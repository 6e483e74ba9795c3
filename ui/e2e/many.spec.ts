import { expect, test, type Page } from "@playwright/test";

const ROWS = 30_000;

const table = (page: Page) => page.locator("[data-table-scroll]");
const rowsInDocument = (page: Page) => page.locator("[data-table-scroll] tbody tr").count();

async function open(page: Page) {
  await page.goto("/workloads?kind=Pod&namespace=crowd");
  await expect(page.getByText("runner-00000")).toBeVisible();
}

test("thirty thousand rows: the keyboard goes to the end and back, and only rows in view are in the document", async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(ROWS));
  await page.keyboard.press("Shift+G");
  await expect(page.getByText(`runner-${ROWS - 1}`)).toBeVisible();
  expect(await rowsInDocument(page)).toBeLessThan(80);
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/resources/crowd-${ROWS - 2}`));
  await page.goBack();
  await page.locator("tbody tr[data-opens]").first().waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("g");
  await expect(page.locator("tr[data-active]")).toContainText("runner-00000");
});

test("scrolling through all of them asks for what is looked at only, and keeps memory bounded", async ({ page }) => {
  await open(page);
  let asked = 0;
  page.on("request", (request) => (asked += request.url().includes("namespace=crowd&") ? 1 : 0));
  const frames = await table(page).evaluate(async (box) => {
    const times: number[] = [];
    let before = performance.now();
    for (let step = 1; step <= 120; step++) {
      box.scrollTop = (box.scrollHeight * step) / 120;
      await new Promise((done) => requestAnimationFrame(done));
      times.push(performance.now() - before);
      before = performance.now();
    }
    return times.toSorted((a, b) => a - b);
  });
  test.info().annotations.push({
    type: "frames",
    description: `frame times in ms: median ${frames[60]?.toFixed(1)}, p95 ${frames[114]?.toFixed(1)}`,
  });
  await expect(page.getByText(`runner-${ROWS - 1}`)).toBeVisible();
  expect(asked).toBeLessThan(20);
  expect(await rowsInDocument(page)).toBeLessThan(80);
  const heap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  test
    .info()
    .annotations.push({ type: "memory", description: `heap ${(heap / 1e6).toFixed(0)} MB, ${asked} requests` });
  expect(heap).toBeLessThan(120e6);
});
