//! The blocks of the page that are not documentation tests are those of other packages here.

const PAGE: &str = include_str!("../../../../src/docs/embedded.md");

/// The text of the only block in that language.
fn block(language: &str) -> &'static str {
    let (_, block) = PAGE
        .split_once(&format!("```{language}\n"))
        .expect("a block");
    block.split_once("```").expect("its end").0
}

#[test]
fn the_task_of_rtic_is_compiled() {
    let task = include_str!("../../rtic/src/lib.rs");
    assert_eq!(task, format!("#![no_std]\n\n{}", block("rust,ignore")));
    assert_eq!(PAGE.matches("ignore").count(), 1);
}

#[test]
fn the_dependencies_are_those_of_the_firmware() {
    let manifest = include_str!("../../../../examples/embassy/firmware/Cargo.toml");
    for dependency in block("toml")
        .lines()
        .filter(|line| !line.starts_with("aioretry"))
    {
        assert!(
            manifest.lines().any(|line| line == dependency),
            "{dependency}"
        );
    }
}

/// The page has it with a hook that uses the delay.
#[test]
fn the_policy_is_converted_everywhere_as_in_the_page() {
    let executors = include_str!("../../../../src/docs/executors.md");
    for text in [PAGE, executors] {
        assert!(text.contains("|fails| Duration::try_from(BACKOFF(fails)?).ok()"));
    }
}

#[test]
#[should_panic(expected = "overflow")]
fn embassys_multiplication_overflows() {
    let _ = embassy_time::Duration::from_ticks(u64::MAX) * std::hint::black_box(2);
}
