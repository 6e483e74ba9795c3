const PATHS = {
  overview: "M2 9h3l2-5 3 9 2-6 1 2h1",
  health: "M8 13.5S2.5 10.3 2.5 6.4A2.9 2.9 0 0 1 8 5a2.9 2.9 0 0 1 5.5 1.4C13.5 10.3 8 13.5 8 13.5Z",
  workloads: "M8 1.8 13.5 5v6L8 14.2 2.5 11V5ZM2.5 5 8 8l5.5-3M8 8v6.2",
  findings: "M8 2.2 14.2 13H1.8ZM8 6.5v3M8 11.2v.1",
  errors: "M5.3 2h5.4L14 5.3v5.4L10.7 14H5.3L2 10.7V5.3ZM8 5v3.4M8 10.9v.1",
  changes: "M4 2.5v11M4 5.5h5a3 3 0 0 1 3 3v1M10 8l2 2 2-2",
  rules: "M3 3.5h10M3 8h10M3 12.5h6",
  log: "M3 2.5h10v11H3ZM5.5 5.5h5M5.5 8h5M5.5 10.5h3",
  search: "M7 12a5 5 0 1 1 0-10 5 5 0 0 1 0 10ZM10.7 10.7 14 14",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  play: "M4.5 3v10l8-5Z",
  pause: "M5 3v10M11 3v10",
  previous: "M10.5 3.5 6 8l4.5 4.5",
  next: "M5.5 3.5 10 8l-4.5 4.5",
  copy: "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8Z",
  check: "M3 8.5 6.5 12 13 4.5",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1",
  moon: "M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z",
  system: "M2 3h12v8H2ZM6 13.5h4M8 11v2.5",
  language: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c4 3.5 4 8.5 0 12M8 2c-4 3.5-4 8.5 0 12",
  help: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.3M8 11.2v.1",
  more: "M3.5 8h.1M8 8h.1M12.5 8h.1",
  download: "M8 2.5v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  whole: "M2 8h12M2 5v6M14 5v6",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  sidebar: "M2 3h12v10H2ZM6 3v10",
  columns: "M2 3h12v10H2ZM6 3v10M10 3v10",
  views: "M4 2h8v12L8 10.5 4 14Z",
  edit: "M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4ZM9.3 4.3l2.4 2.4",
  compare: "M3 5h9M9.5 2.5 12 5 9.5 7.5M13 11H4M6.5 8.5 4 11l2.5 2.5",
  access: "M6 8.5a3 3 0 1 1 2.6-4.5L14 9.5V12h-2.5v-2H10V8.5L8.6 7A3 3 0 0 1 6 8.5ZM5.5 5.4v.1",
  token: "M8 2 13 4v4c0 3-2 5-5 6.2C5 13 3 11 3 8V4ZM6 8l1.6 1.6L10.4 6.6",
  mute: "M3 13.5 13 3M4.5 11V7a3.5 3.5 0 0 1 6.3-2.1M11.5 7v4h1.5M3 11h8.5M6.8 13.5h2.4",
  blank: "",
  chevron: "M4 6l4 4 4-4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
