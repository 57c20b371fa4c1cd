import { getRequestConfig } from "next-intl/server";
import messages from "./en.json";

/** One language for now: English words, British dates ("2 June 2025"), days in UTC as the records have them. */
export default getRequestConfig(async () => ({ locale: "en-GB", timeZone: "UTC", messages }));
