macro_rules! retry {
    ($($call:tt)*) => {
        aioretry::retry!(
            $($call)*,
            sleep = async |delay| if cfg!(test) {
                tokio::task::yield_now().await
            } else {
                tokio::time::sleep(delay).await
            },
            after_failure = |error, fails, delay| log::warn!(
                "{}:{}: failure {fails}: {error}; retrying in {delay:?}",
                file!(),
                line!(),
            ),
        )
    };
}
