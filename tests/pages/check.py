#!/usr/bin/python3
"""Measures the rendered documentation on a phone and on a laptop, in the themes of rustdoc.

    cargo doc --no-deps && /usr/bin/python3 tests/pages/check.py

Prints a line for each fault, and exits with 1 if there is one. Needs Chromium, its driver and
Selenium; exits with 77 and the reason if one of them is missing.
"""

import os
import shutil
import sys
from pathlib import Path

CANNOT_BE_HAD = 77  # the exit code
ROOT = Path(__file__).resolve().parents[2]
DOC = ROOT / os.environ.get("CARGO_TARGET_DIR", "target") / "doc/aioretry"
THEMES = ("light", "dark", "ayu")
SECONDS = 60  # for a page
PHONE, LAPTOP = (390, 844), (1366, 768)

SHOWN = """
return document.readyState === "complete" && [document.URL, document.documentElement.dataset.theme]
"""

# Takes the width of the screen, whether it is a phone, and whether all code must fit on a laptop.
# Returns the faults, and how much of each kind it has measured.
MEASURE = r"""
const [screen, phone, mustFit] = arguments;
const faults = [];
const measured = {};

function measure(kind, selector, fault) {
    const elements = [...document.querySelectorAll(selector)];
    measured[kind] = elements.length;
    for (const element of elements) {
        const text = element.textContent.trim().split(/\s*\n/)[0].slice(0, 60);
        for (const found of [fault(element)].flat()) {
            if (found) faults.push(`${found}: ${text}`);
        }
    }
}

const scrolls = element => element.scrollWidth > element.clientWidth &&
    /auto|scroll/.test(getComputedStyle(element).overflowX);
const widths = element => `${element.scrollWidth} px in ${element.clientWidth} px`;

// Every word of a cell, not only code: rustdoc breaks both anywhere.
function brokenWords(cell) {
    const broken = [];
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        for (const word of texts.currentNode.data.matchAll(/\w+!?/g)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, word.index);
            range.setEnd(texts.currentNode, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map(box => box.top));
            if (lines.size > 1) broken.push(`"${word[0]}" is broken in a table`);
        }
    }
    return broken;
}

return document.fonts.ready.then(() => {
    // `innerWidth` grows with the page on a phone.
    const wide = document.documentElement.scrollWidth;
    measure("blocks", "main *", block => wide > screen && !block.closest("pre, table") &&
        !block.children.length && block.getBoundingClientRect().right > screen &&
        `the page scrolls, ${wide} px on ${screen} px`);
    measure("cells", "td, th", brokenWords);
    measure("tables", "main table", table => table.offsetWidth > table.parentElement.clientWidth &&
        `row labels scroll away, ${widths(table.parentElement)}`);
    if (phone) {
        measure("boxes", "main *", box => scrolls(box) && !box.closest("pre, table") &&
            !box.querySelector("table") && `a box that is no code scrolls, ${widths(box)}`);
    } else if (mustFit) {
        measure("code", "pre, pre > code", code => scrolls(code) &&
            `code scrolls, ${widths(code)}`);
    }
    measure("letters", "main svg[role=img] text", text => {
        const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
        return size < 11 && `type of ${size.toFixed(1)} px`;
    });
    measure("lines", "main svg[role=img] [stroke]", line => {
        const end = line.getBoundingClientRect();
        const near = text => {
            const box = text.getBoundingClientRect();
            return Math.abs(box.left - end.right) < 12 && box.top < end.bottom + 12
                && box.bottom > end.top - 12;
        };
        return ![...line.parentElement.querySelectorAll("text")].some(near) &&
            `a line without a label in: ${line.parentElement.textContent.trim().split("\n")[0]}`;
    });
    return [faults, measured];
});
"""


def cannot_be_had(reason):
    print(f"NOT CHECKED: {reason}", file=sys.stderr)
    sys.exit(CANNOT_BE_HAD)


try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.support.ui import WebDriverWait
except ImportError:
    cannot_be_had("Selenium is missing (Debian: python3-selenium)")


def start():
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        cannot_be_had("chromium or chromedriver is missing (Debian: chromium, chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage"):
        options.add_argument(f"--{flag}")
    return webdriver.Chrome(service=Service(driver), options=options)


def main():
    # rustdoc writes `macro.name!.html` only to lead from there to `macro.name.html`.
    pages = sorted(page for page in DOC.rglob("*.html") if "!" not in page.name)
    if not pages:
        sys.exit(f"FAILED: no pages in {DOC}; run cargo doc --no-deps")
    must_fit = [DOC / "index.html", *DOC.glob("macro.*.html")]
    found, total = {}, {}
    browser = start()
    try:
        for width, height in (PHONE, LAPTOP):
            screen = {"width": width, "height": height, "deviceScaleFactor": 1}
            screen["mobile"] = (width, height) == PHONE
            browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
            for theme in THEMES:
                browser.get(pages[0].as_uri())
                browser.execute_script(
                    "localStorage['rustdoc-use-system-theme'] = false;"
                    "localStorage['rustdoc-theme'] = arguments[0]",
                    theme,
                )
                for page in pages:
                    browser.get(page.as_uri())
                    WebDriverWait(browser, SECONDS).until(
                        lambda browser: browser.execute_script(SHOWN) == [page.as_uri(), theme],
                        f"{page} is not shown in the theme {theme}",
                    )
                    faults, measured = browser.execute_script(
                        MEASURE, width, screen["mobile"], page in must_fit
                    )
                    for fault in faults:
                        place = f"{page.relative_to(DOC)} at {width} px"
                        found.setdefault((place, fault), {})[theme] = True
                    for kind, number in measured.items():
                        total[kind] = total.get(kind, 0) + number
    finally:
        browser.quit()
    for (place, fault), themes in found.items():
        print(f"{place} ({', '.join(themes)}): {fault}")
    print(f"{len(found)} faults; measured:", *(f"{total[kind]} {kind}" for kind in total))
    missing = [kind for kind, number in total.items() if number == 0]
    if missing:
        print(f"FAILED: no page has {missing}, so their selectors are out of date")
    sys.exit(1 if found or missing else 0)


main()
