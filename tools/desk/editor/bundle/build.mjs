// Makes ../static/codemirror.js, its licences beside it: the same bytes on every machine.
//
//     npm ci --ignore-scripts && npm run build
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const OUT = new URL("../static/codemirror.js", import.meta.url);
const LICENCES = new URL("../static/codemirror.LICENSE.txt", import.meta.url);
const DIGEST = new URL("codemirror.sha256", import.meta.url);

const { metafile } = await build({
    entryPoints: ["entry.mjs"],
    outfile: OUT.pathname,
    absWorkingDir: new URL(".", import.meta.url).pathname,
    bundle: true,
    format: "esm",
    target: ["es2022"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
});

const packages = new Set(
    Object.keys(metafile.inputs)
        .map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
        .filter(Boolean),
);
const notices = [...packages].sort().map((name) => {
    const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`));
    const text = readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
});
writeFileSync(LICENCES, notices.join(`\n${"-".repeat(78)}\n\n`));
const digest = [OUT, LICENCES].map((file) => {
    const sum = createHash("sha256").update(readFileSync(file)).digest("hex");
    return `${sum}  static/${file.pathname.split("/").at(-1)}\n`;
});
writeFileSync(DIGEST, digest.join(""));
console.log(digest.join(""));
