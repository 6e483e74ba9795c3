// Runs before the first paint, so that nobody is blinded by the wrong theme.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem("hindsight.theme");
  } catch {
    // Storage may be forbidden: the system's theme is used then.
  }
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
