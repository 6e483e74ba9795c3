import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type AnyRouter, RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { schemeMemory } from "@/lib/theme/scheme";
import { theme } from "./theme/theme";

interface AppProps {
  queries: QueryClient;
  router: AnyRouter;
  /** For the style elements that the components add: the Content-Security-Policy allows only those. */
  nonce?: string;
}

export function App({ queries, router, nonce }: AppProps) {
  const [memory] = useState(schemeMemory);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={memory}
      getStyleNonce={() => nonce ?? ""}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
