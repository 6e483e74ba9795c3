import { expect, test } from "@playwright/test";

test("from the overview to a pod and back in time, by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.locator("main h1").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("w");
  await expect(page).toHaveURL(/\/workloads/);
  await page.locator("tbody tr[data-opens]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/resources\//);
  await page.keyboard.press("[");
  await expect(page).toHaveURL(/position=\d+/);
  await page.keyboard.press("[");
  await expect(page.getByRole("button", { name: "back to live" })).toBeVisible();
  await page.keyboard.press("0");
  await expect(page).not.toHaveURL(/position=/);
});

test("a drag over the time bar looks at the past, and its link shows the same", async ({ page, context }) => {
  await page.goto("/findings");
  const track = page.getByRole("slider", { name: "Instant" });
  const box = await track.boundingBox();
  if (!box) {
    throw new Error("The time bar is not shown");
  }
  await page.mouse.move(box.x + box.width * 0.8, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/at=/);
  const other = await context.newPage();
  await other.goto(page.url());
  const there = other.locator("main h1 + p");
  await expect(there).toHaveText(/\d/);
  await expect(page.locator("main h1 + p")).toHaveText((await there.textContent()) ?? "");
});

test("the theme and the language that were chosen are there before the first paint", async ({ page }) => {
  await page.goto("/rules");
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitem", { name: "Dark" }).click();
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitem", { name: "日本語" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ルール");
  await page.addInitScript(() => {
    new PerformanceObserver(() => {
      (window as unknown as { firstTheme: string | null }).firstTheme ??=
        document.documentElement.getAttribute("data-mantine-color-scheme");
    }).observe({ type: "paint", buffered: true });
  });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ルール");
  expect(await page.evaluate(() => (window as unknown as { firstTheme: string | null }).firstTheme)).toBe("dark");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
});
