import { describe, expect, it } from "vitest";
import { fetchDocument } from "./fetch-document";
import { type FetchOptions, usualOptions } from "./fetch-options";
import { findAddresses, findTarget } from "./target";

const BLOCKED = { ok: false, problem: "blocked", status: null, url: null };

/** Addresses of which the looks are enough: their names are never looked up. */
const REFUSED = [
  ["loopback", "http://127.0.0.1/"],
  ["loopback, its other end", "http://127.255.255.254/"],
  ["shortened", "http://127.1/"],
  ["shorter still", "http://0/"],
  ["decimal", "http://2130706433/"],
  ["octal", "http://0177.0.0.1/"],
  ["octal with more noughts", "http://00000177.00.00.01/"],
  ["hexadecimal", "http://0x7f000001/"],
  ["hexadecimal by parts", "http://0x7f.0x0.0x0.0x1/"],
  ["mixed", "http://0x7f.0.1/"],
  ["full-width digits", "http://１２７.０.０.１/"],
  ["circled digits", "http://①②⑦.⓪.⓪.①/"],
  ["ideographic full stops", "http://127。0。0。1/"],
  ["percent-encoded", "http://%31%32%37.0.0.1/"],
  ["trailing dot", "http://127.0.0.1./"],
  ["backslashes", "http:\\\\127.0.0.1\\"],
  ["no slashes", "http:127.0.0.1"],
  ["tabs and line breaks", "ht\ttp://127.0.\n0.1/"],
  ["unspecified", "http://0.0.0.0/"],
  ["this network", "http://0.1.2.3/"],
  ["private, 10/8", "http://10.0.0.1/"],
  ["private, 172.16/12", "http://172.31.255.255/"],
  ["private, 192.168/16", "http://192.168.1.1/"],
  ["shared by carriers", "http://100.64.0.1/"],
  ["link-local: what clouds tell their machines", "http://169.254.169.254/latest/meta-data/"],
  ["the same, decimal", "http://2852039166/"],
  ["protocol assignments", "http://192.0.0.192/"],
  ["documentation", "http://192.0.2.1/"],
  ["6to4 relays", "http://192.88.99.1/"],
  ["benchmarks", "http://198.18.0.1/"],
  ["multicast", "http://224.0.0.1/"],
  ["reserved", "http://240.0.0.1/"],
  ["broadcast", "http://255.255.255.255/"],
  ["IPv6 loopback", "http://[::1]/"],
  ["IPv6 loopback, in full", "http://[0000:0000:0000:0000:0000:0000:0000:0001]/"],
  ["IPv6 unspecified", "http://[::]/"],
  ["IPv4-mapped loopback", "http://[::ffff:127.0.0.1]/"],
  ["IPv4-mapped loopback, hexadecimal", "http://[::ffff:7f00:1]/"],
  ["IPv4-mapped public", "http://[::ffff:8.8.8.8]/"],
  ["IPv4-compatible", "http://[::127.0.0.1]/"],
  ["IPv4-translated", "http://[::ffff:0:10.0.0.1]/"],
  ["NAT64 of a private one", "http://[64:ff9b::10.0.0.1]/"],
  ["NAT64 for local use", "http://[64:ff9b:1::a00:1]/"],
  ["6to4 of a private one", "http://[2002:a00:1::]/"],
  ["Teredo", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/"],
  ["unique local", "http://[fd00:ec2::254]/"],
  ["IPv6 link-local", "http://[fe80::1]/"],
  ["IPv6 link-local with a zone", "http://[fe80::1%25eth0]/"],
  ["site-local, which is no more", "http://[fec0::1]/"],
  ["IPv6 multicast", "http://[ff02::1]/"],
  ["IPv6 documentation", "http://[2001:db8::1]/"],
  ["IPv6 documentation, the larger", "http://[3fff::1]/"],
  ["discarded", "http://[100::1]/"],
  ["ORCHID", "http://[2001:20::1]/"],
  ["protocol assignments, not given out", "http://[2001:1ff::1]/"],
  ["never given out", "http://[4000::1]/"],
  ["this machine's name", "http://localhost/"],
  ["this machine's name with a dot", "http://localhost./"],
  ["a name below it", "http://parley.localhost/"],
  ["a name without a dot", "http://metadata/"],
  ["a name of the local network", "http://printer.local/"],
  ["a name of a cloud's own", "http://metadata.google.internal/"],
  ["a name at home", "http://router.home.arpa/"],
  ["full-width name", "http://ｌｏｃａｌｈｏｓｔ/"],
  ["a user's name", "http://somebody@example.org/"],
  ["a password", "http://:secret@example.org/"],
  ["a host as the user's name", "http://example.org@127.0.0.1/"],
  ["a host as user's name, no password", "http://example.org:@127.0.0.1/"],
  ["an empty user's name", "http://@127.0.0.1/"],
  ["another port", "http://example.org:8080/"],
  ["the port of mail", "http://example.org:25/"],
  ["another port of a secure site", "https://example.org:8443/"],
  ["a file", "file:///etc/passwd"],
  ["FTP", "ftp://example.org/"],
  ["gopher", "gopher://example.org:80/_GET"],
  ["data", "data:text/html,<p>Words</p>"],
  ["a script", "javascript:alert(1)"],
  ["a blob", "blob:http://example.org/1"],
  ["a socket", "ws://example.org/"],
  ["no scheme", "example.org/page"],
  ["no host", "http:///"],
  ["a number that is too large", "http://4294967296/"],
  ["nothing", ""],
] as const;

const PUBLIC = [
  "http://8.8.8.8/",
  "https://1.1.1.1/",
  "http://134744072/",
  "http://[2606:4700:4700::1111]/",
  "https://[2a00:1450:4001:829::200e]:443/",
  "http://example.org/",
  "https://example.org:443/page?of=1#words",
  "http://example.org:443/",
  "https://example.org:80/",
  "https://www.example.org./",
  "https://пример.укр/новости",
  "http://172.32.0.1/",
  "http://100.128.0.1/",
  "http://11.0.0.1/",
] as const;

const PUBLIC_ANSWER = [
  { address: "93.184.216.34", family: 4 },
  { address: "2606:2800:220:1::1", family: 6 },
];

function answering(...addresses: string[]): FetchOptions {
  const resolved = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return { ...usualOptions(), allow: new Set(), resolve: async () => resolved };
}

describe("an address that must not be asked", () => {
  it.each(REFUSED)("is refused by its looks: %s", async (_, address) => {
    let lookedUp = 0;
    const resolve = async () => {
      lookedUp++;
      return PUBLIC_ANSWER;
    };
    expect(await fetchDocument(address, { allow: new Set(), resolve })).toEqual(BLOCKED);
    expect(lookedUp).toBe(0);
  });

  it.each([
    ["loopback", ["127.0.0.1"]],
    ["a private one", ["10.1.2.3"]],
    ["link-local", ["169.254.169.254"]],
    ["IPv6 loopback", ["::1"]],
    ["IPv6 link-local with a zone", ["fe80::1%eth0"]],
    ["a public one with a zone", ["2606:4700:4700::1111%eth0"]],
    ["unique local", ["fd12::1"]],
    ["a mapped one", ["::ffff:10.0.0.1"]],
    ["one behind NAT64", ["64:ff9b::a9fe:a9fe"]],
    ["a public one first, then a private one", ["93.184.216.34", "10.0.0.1"]],
    ["a private one first, then a public one", ["10.0.0.1", "93.184.216.34"]],
    ["a public one, and IPv6 loopback", ["93.184.216.34", "::1"]],
    ["what is no address", ["nothing"]],
  ])("is refused by what its name stands for: %s", async (_, addresses) => {
    expect(await fetchDocument("http://example.org/", answering(...addresses))).toEqual(BLOCKED);
  });
});

describe("an address that may be asked", () => {
  it.each(PUBLIC)("passes: %s", async (address) => {
    const options = answering(...PUBLIC_ANSWER.map((one) => one.address));
    const target = findTarget(address, null, options);
    expect(target && (await findAddresses(target, options))).toBeTruthy();
  });

  it("is one that the operator allows, and nothing beside it", () => {
    const options = { ...answering(), allow: new Set(["127.0.0.1:8080", "localhost:80", "[::1]:81"]) };
    const passes = (address: string) => findTarget(address, null, options) !== null;
    expect(
      ["http://127.0.0.1:8080/", "http://0x7f.1:8080/", "http://localhost/", "http://[0::1]:81/"].map(passes),
    ).toEqual([true, true, true, true]);
    expect(
      ["http://127.0.0.1:8081/", "http://127.0.0.1/", "https://localhost/", "http://user@localhost/"].map(passes),
    ).toEqual([false, false, false, false]);
    expect(["ftp://localhost:80/", "http://127.0.0.2:8080/", "http://localhost.:80/"].map(passes)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
