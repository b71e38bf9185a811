/// Retries blocking.
#[macro_export]
macro_rules! retry_blocking {
    ($($call:tt)*) => {
        $crate::__call! { [__retry_blocking] [$($call)*,] $($call)*, }
    };
}

/// The loop that `retry_blocking!` is.
#[doc(hidden)]
#[macro_export]
macro_rules! __retry_blocking {
    ($policy:tt $operation:tt $when:tt $after_failure:tt $sleep:tt) => {{
        let mut fails = 0_u32;
        'retry: loop {
            // The label refuses a `break` or `continue` of the caller's that has none.
            'attempt: {
                let delay = {
                    let error = match $crate::__blocking_attempt!($operation) {
                        // First, and whole: this tells the types of closures further down.
                        success @ $crate::__private::Ok(_) => break 'retry success,
                        $crate::__private::Err(error) => error,
                    };
                    fails = $crate::__private::next(fails);
                    if !$crate::__when!($when error) {
                        break 'retry $crate::__private::Err(error);
                    }
                    let decision = $crate::__blocking_decide!($policy fails error);
                    let $crate::__private::Some(delay) = decision else {
                        break 'retry $crate::__private::Err(error);
                    };
                    $crate::__blocking_after_failure!($after_failure error fails);
                    delay
                };
                let $crate::__private::Some(delay) = $crate::__private::nonzero(delay) else {
                    break 'attempt;
                };
                $crate::__blocking_sleep!($sleep delay);
            }
        }
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_attempt {
    ([value $operation:expr]) => {
        $crate::__private::attempt($operation)
    };
    ([place $operation:expr]) => {
        $crate::__private::attempt(|| $operation)
    };
    ([$asynchronous:ident $operation:expr]) => {
        $crate::__private::blocking_operation($operation)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_decide {
    ([future $policy:expr] $fails:ident $error:ident) => {
        $crate::__private::blocking_policy($policy, $fails)
    };
    ([future_of_error $policy:expr] $fails:ident $error:ident) => {
        $crate::__private::blocking_policy_of_error($policy, $fails, &$error)
    };
    ($policy:tt $fails:ident $error:ident) => {
        $crate::__decide!(await $policy $fails $error)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_after_failure {
    ([future $hook:expr] $error:ident $fails:ident) => {
        $crate::__private::blocking_hook($hook, &$error, $fails)
    };
    ($hook:tt $error:ident $fails:ident) => {
        $crate::__after_failure!(await $hook $error $fails)
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __blocking_sleep {
    ([] $delay:ident) => {
        $crate::__private::block($delay, sleep)
    };
    ([name $sleep:expr] $delay:ident) => {
        $crate::__private::blocked($sleep($delay))
    };
    ([place $sleep:expr] $delay:ident) => {
        $crate::__private::blocked($sleep($delay))
    };
    ([$by_value:ident $sleep:expr] $delay:ident) => {
        $crate::__private::block($delay, $sleep)
    };
}
