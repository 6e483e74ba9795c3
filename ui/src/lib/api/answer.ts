/** The body of an answer of the generated client, which has thrown already when there is none. */
export async function answer<T>(call: Promise<{ data: T }>): Promise<T> {
  return (await call).data;
}
