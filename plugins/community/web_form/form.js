// Opens the form: tells Sveltia CMS how our files are read and written, and what is in them.
import { fromFile, toFile } from "./format.js";

const config = await (await fetch("config.json")).json();
window.CMS.registerCustomFormat("department-events", "md", { fromFile, toFile });
window.CMS.init({ config });
