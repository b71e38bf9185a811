//! The page, with `retry!`.

use page::loader::Loader;

fn main() {
    page::run(async |loader: &mut Loader| loader.load().await);
}
