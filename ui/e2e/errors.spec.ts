import { expect, test } from "@playwright/test";

test("from the list to a group, resolved and taken back, by keyboard", async ({ page }) => {
  await page.goto("/errors?sort=-count");
  await page.locator("tbody tr[data-opens]").first().waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/errors\/[0-9a-f]+/);
  await page.getByRole("button", { name: "Resolve…" }).waitFor();
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("radio", { name: "Until it comes back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Resolved until it comes back.")).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
});

test("a drag over the chart asks what changed there, and zooms", async ({ page }) => {
  await page.goto("/errors?sort=-count");
  await page.locator("tbody tr[data-opens] a").first().click();
  const chart = page.getByRole("img", { name: /Occurrences over time/ });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) {
    throw new Error("The chart is not shown");
  }
  await page.mouse.move(box.x + box.width * 0.55, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.85, box.y + 60, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole("link", { name: "What changed here?" })).toHaveAttribute(
    "href",
    /\/changes\?.*from=.*to=/,
  );
  await page.locator("main").getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/from=.*to=/);
});
