import { CopyButton } from "./CopyButton";
import classes from "./code.module.css";

const YAML_LINE = /^(\s*(?:- )?)([\w./-]+|"[^"]+")(:)(.*)$/;

/** YAML or JSON as text, keys set apart, with a copy button. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className={classes.box}>
      <span className={classes.copy}>
        <CopyButton text={text} />
      </span>
      <pre className={classes.code} aria-label={label} tabIndex={0}>
        {text.split("\n").map((line, at) => (
          // Lines have nothing but their place to tell them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <CodeLine key={at} line={line} />
        ))}
      </pre>
    </div>
  );
}

function CodeLine({ line }: { line: string }) {
  const match = YAML_LINE.exec(line);
  if (!match) {
    return `${line}\n`;
  }
  const [, indent, key, colon, value] = match;
  return (
    <>
      {indent}
      <span className={classes.key}>
        {key}
        {colon}
      </span>
      {`${value}\n`}
    </>
  );
}
