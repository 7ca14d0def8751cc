import init, { start_page } from "./wirecopy.js";

await init();
start_page();
