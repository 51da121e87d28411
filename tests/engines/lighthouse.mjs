// Runs Lighthouse (mobile, simulated) and prints its scores and times as JSON, an entry a page:
// {performance, accessibility, best-practices, seo, lcp, cls, tbt, lost}; "lost" names each audit
// that took points away.
//   CHROME_PATH=/usr/bin/chromium node lighthouse.mjs ADDRESS…
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const chrome = await launch({
  chromeFlags: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const answers = [];
try {
  for (const address of process.argv.slice(2)) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent" });
    const of = (name) => Math.round(lhr.audits[name].numericValue * 1000) / 1000;
    const scores = Object.fromEntries(
      Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]),
    );
    const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 1)
        .map(({ id }) => `${id} ${lhr.audits[id].score}`),
    );
    answers.push({
      ...scores,
      lcp: of("largest-contentful-paint"),
      cls: of("cumulative-layout-shift"),
      tbt: of("total-blocking-time"),
      lost,
    });
  }
} finally {
  chrome.kill();
}
console.log(JSON.stringify(answers));
