// Runs Lighthouse (mobile, simulated) and prints its scores and times as JSON:
// {performance, accessibility, best-practices, seo, lcp, cls, tbt, lost}; "lost" names each audit
// that took points away. With names of categories, those alone are judged.
//   CHROME_PATH=/usr/bin/chromium node lighthouse.mjs ADDRESS [CATEGORY…]
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const chrome = await launch({
  chromeFlags: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const [address, ...categories] = process.argv.slice(2);
try {
  const { lhr } = await lighthouse(address, {
    port: chrome.port,
    logLevel: "silent",
    disableFullPageScreenshot: true,
    ...(categories.length ? { onlyCategories: categories } : {}),
  });
  const time = (name) => Math.round((lhr.audits[name]?.numericValue ?? 0) * 1000) / 1000;
  const judged = Object.values(lhr.categories);
  const lost = judged.flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 1)
      .map(({ id }) => `${id} ${lhr.audits[id].score}`),
  );
  console.log(
    JSON.stringify({
      ...Object.fromEntries(judged.map(({ id, score }) => [id, Math.round(score * 100)])),
      lcp: time("largest-contentful-paint"),
      cls: time("cumulative-layout-shift"),
      tbt: time("total-blocking-time"),
      lost,
    }),
  );
} finally {
  chrome.kill();
}
