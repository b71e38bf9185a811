//! The page, with the loop written by hand.

use page::loader::Loader;

fn main() {
    page::run(async |loader: &mut Loader| loader.load_by_hand().await);
}
