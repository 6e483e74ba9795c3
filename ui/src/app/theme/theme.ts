import { createTheme, type MantineColorsTuple } from "@mantine/core";

const accent: MantineColorsTuple = [
  "#eef0fd",
  "#d9def9",
  "#b5bef3",
  "#93a0f5",
  "#7583e8",
  "#5c6bdc",
  "#4c5cd2",
  "#3f51c7",
  "#3443a8",
  "#29368a",
];

const gray: MantineColorsTuple = [
  "#f7f8f9",
  "#f1f2f4",
  "#e8eaed",
  "#e2e4e8",
  "#c9cdd4",
  "#a9afb9",
  "#7b828e",
  "#5a616d",
  "#3a3f47",
  "#1c1f24",
];

const dark: MantineColorsTuple = [
  "#e4e6ea",
  "#c3c7ce",
  "#9ca3af",
  "#7b828e",
  "#434953",
  "#282c32",
  "#1e2126",
  "#17191d",
  "#121417",
  "#0c0e10",
];

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.4", md: "1.4", lg: "1.4", xl: "1.3" },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "compact-sm", variant: "default" } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: 28 } },
    TextInput: { defaultProps: { size: "xs" } },
    Select: { defaultProps: { size: "xs" } },
    SegmentedControl: { defaultProps: { size: "xs" } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
    Modal: { defaultProps: { transitionProps: { duration: 100 }, centered: true } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
  },
});
