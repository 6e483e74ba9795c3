const STEPS = ["Ki", "Mi", "Gi", "Ti", "Pi"];
const QUANTITY = /^(\d+)(Ki|Mi|Gi|Ti|Pi)?$/;

/** An amount of bytes as Kubernetes writes it, such as 24581696Ki, in the largest unit that keeps it above one: 23.4Gi. */
export function shortQuantity(text: string): string {
  const parts = QUANTITY.exec(text);
  if (!parts) {
    return text;
  }
  let value = Number(parts[1]);
  let step = parts[2] ? STEPS.indexOf(parts[2]) : -1;
  while (value >= 1024 && step < STEPS.length - 1) {
    value /= 1024;
    step++;
  }
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(1);
  return shown + (STEPS[step] ?? "");
}
