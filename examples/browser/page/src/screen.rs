//! What the user sees, and the buttons.

use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlButtonElement, HtmlElement, HtmlTableCellElement, HtmlTableRowElement,
    HtmlTableSectionElement,
};

pub struct Screen {
    pub load: HtmlButtonElement,
    pub cancel: HtmlButtonElement,
    attempts: HtmlTableSectionElement,
    result: HtmlElement,
}

impl Screen {
    pub fn open() -> Self {
        Self {
            load: element("load"),
            cancel: element("cancel"),
            attempts: element("attempts"),
            result: element("result"),
        }
    }

    /// Clears the table and the result.
    pub fn clear(&self) {
        self.attempts.set_text_content(None);
        self.result.set_text_content(None);
    }

    pub fn show_result(&self, result: &str) {
        self.result.set_text_content(Some(result));
    }

    pub fn begin_attempt(&self, number: u32) {
        let row: HtmlTableRowElement = self.attempts.insert_row().unwrap_throw().unchecked_into();
        for text in [number.to_string().as_str(), "…", ""] {
            let cell = row.insert_cell().unwrap_throw();
            cell.set_text_content(Some(text));
        }
    }

    pub fn end_attempt(&self, happened: &str) {
        self.last_row(1).set_text_content(Some(happened));
    }

    pub fn show_delay(&self, delay: Duration) {
        let cell = self.last_row(2);
        cell.set_text_content(Some(&format!("in {} ms", delay.as_millis())));
        cell.set_title(&format!("{delay:?}"));
        let duration = format!("animation-duration: {}s", delay.as_secs_f64());
        cell.set_attribute("style", &duration).unwrap_throw();
    }

    fn last_row(&self, column: u32) -> HtmlTableCellElement {
        let row: HtmlTableRowElement = self
            .attempts
            .last_element_child()
            .unwrap_throw()
            .unchecked_into();
        row.cells().item(column).unwrap_throw().unchecked_into()
    }
}

/// Waits until the user clicks on a button, which is enabled as long as this future lives.
pub async fn clicked(button: &HtmlButtonElement) {
    let _enabled = Enabled::new(button);
    let click = Promise::new(&mut |resolve, _| button.set_onclick(Some(&resolve)));
    JsFuture::from(click).await.unwrap_throw();
}

struct Enabled<'button>(&'button HtmlButtonElement);

impl<'button> Enabled<'button> {
    fn new(button: &'button HtmlButtonElement) -> Self {
        button.set_disabled(false);
        Self(button)
    }
}

impl Drop for Enabled<'_> {
    fn drop(&mut self) {
        self.0.set_disabled(true);
    }
}

fn element<T: JsCast>(id: &str) -> T {
    let document = web_sys::window().and_then(|window| window.document());
    document
        .and_then(|document| document.get_element_by_id(id))
        .unwrap_throw()
        .unchecked_into()
}
