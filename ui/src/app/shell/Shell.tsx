import { useDisclosure, useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ErrorState } from "@/components/states/ErrorState";
import { SkeletonRows } from "@/components/states/SkeletonRows";
import { TimeBar } from "@/features/timebar/TimeBar";
import { useLive } from "@/lib/live/liveStore";
import { clustersQuery } from "@/lib/requests/clusters";
import { Header } from "./Header";
import { MomentGate } from "./MomentGate";
import { Nav } from "./Nav";
import classes from "./shell.module.css";
import { useShellKeys } from "./useShellKeys";

const Palette = lazy(() => import("@/app/palette/Palette").then((module) => ({ default: module.Palette })));

const CompareBar = lazy(() =>
  import("@/features/compare/CompareBar").then((module) => ({ default: module.CompareBar })),
);

const KeysDialog = lazy(() => import("./KeysDialog").then((module) => ({ default: module.KeysDialog })));

/** The frame around each page: navigation, search, the time bar. Tinted when it shows the past. */
export function Shell() {
  const { t } = useTranslation();
  const { cluster: asked, at, position, against } = useSearch({ strict: false });
  const query = useQuery(clustersQuery());
  const clusters = query.data?.items ?? [];
  const cluster = asked ? clusters.find((each) => each.name === asked) : clusters[0];
  const small = useMediaQuery("(max-width: 900px)", undefined, { getInitialValueInEffect: false });
  const [narrow, setNarrow] = useLocalStorage({ key: "hindsight.nav", defaultValue: false });
  const [menu, { toggle: toggleMenu, close: closeMenu }] = useDisclosure(false);
  const [keys, { open: openKeys, close: closeKeys }] = useDisclosure(false);
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false);
  useShellKeys({ openKeys, openPalette });
  const connected = useLive((live) => live.connected);
  const past = at !== undefined || position !== undefined;
  const page = query.data ? (
    <MomentGate clusters={clusters} cluster={cluster}>
      <Suspense>{against ? <CompareBar against={against} /> : null}</Suspense>
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <TimeBar />
      <Suspense>{palette ? <Palette clusters={clusters} close={closePalette} /> : null}</Suspense>
    </MomentGate>
  ) : (
    <main id="content" className={classes.main}>
      {query.isError ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <SkeletonRows count={10} />
      )}
    </main>
  );
  return (
    <div
      className={classes.shell}
      data-past={past || undefined}
      data-nav={small ? (menu ? "over" : "hidden") : narrow ? "narrow" : "wide"}
    >
      <a href="#content" className={classes.skip}>
        {t("shell.skip")}
      </a>
      <Header
        clusters={clusters}
        chosen={asked ?? cluster?.name}
        toggleNav={small ? toggleMenu : () => setNarrow(!narrow)}
        openPalette={openPalette}
        openKeys={openKeys}
      />
      <Nav narrow={narrow && !small} onLeave={closeMenu} />
      <div className={classes.content}>
        {connected ? null : (
          <div className={classes.banner} role="status">
            {t("state.disconnected")}
          </div>
        )}
        {page}
      </div>
      <Suspense>{keys ? <KeysDialog close={closeKeys} /> : null}</Suspense>
    </div>
  );
}
