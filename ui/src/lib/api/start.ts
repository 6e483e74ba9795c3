import { client } from "./generated/client.gen";
import { Problem, problemOf } from "./problem";

/** Makes each failure of the generated client a Problem, also when there was no answer at all. */
export function startApi(): void {
  client.setConfig({ baseUrl: "" });
  client.interceptors.error.use((error: unknown, response: Response | undefined) => {
    if (error instanceof DOMException && error.name === "AbortError") {
      return error;
    }
    return response ? problemOf(response.status, error) : new Problem(0, "No answer", String(error));
  });
}
