/// A policy.
#[macro_export]
macro_rules! policy {
    ($($call:tt)*) => {
        $crate::__parameters! { [[] [] [] [] [] [] [] []] [$($call)*,] $($call)*, }
    };
}

/// Reads the next parameter; writes the closure when none is left.
#[doc(hidden)]
#[macro_export]
macro_rules! __parameters {
    ([[$($name:ident)*] $max_retries:tt $delay:tt $($optional:tt)*] [$(,)?] $($comma:tt)?) => {{
        // Explains a repeated parameter, and gives editors something to show.
        let _ = $crate::__private::Parameters {
            $($name: (),)*
            ..$crate::__private::PARAMETERS
        };
        $crate::__backoff! { $max_retries $delay $($optional)* }
    }};
    // name, name =
    ($slots:tt $tokens:tt $name:tt $(=)?, $($rest:tt)*) => {
        $crate::__expected_value! { $name }
    };
    ([[$($names:ident)*] $($slots:tt)*] $tokens:tt $name:ident = $($value:tt)*) => {
        $crate::__parameter! { [[$($names)* $name] $($slots)*] $tokens }
    };
    ($slots:tt $tokens:tt $name:ident $token:tt $($rest:tt)*) => {
        $crate::__expected_equals! { $token }
    };
    ($slots:tt $tokens:tt $token:tt $($rest:tt)*) => {
        $crate::__expected_parameter! { $token }
    };
}

/// Puts a parameter into its slot. The slots stand in the order in which the rules do.
#[doc(hidden)]
#[macro_export]
macro_rules! __parameter {
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [max_retries = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names [$value] $b $c $d $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [delay = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a [$value] $c $d $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [factor = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b [$value] $d $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [step = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c [$value] $e $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [max_delay = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c $d [$value] $f $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [jitter = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c $d $e [$value] $g] [$($rest)*] $($rest)*
        }
    };
    (
        [$names:tt $a:tt $b:tt $c:tt $d:tt $e:tt $f:tt $g:tt]
        [random = $value:expr, $($rest:tt)*]
    ) => {
        $crate::__parameters! {
            [$names $a $b $c $d $e $f [$value]] [$($rest)*] $($rest)*
        }
    };
    // no parameter: the compiler says which there are
    ($slots:tt [$name:ident = $value:expr, $($rest:tt)*]) => {
        $crate::__private::PARAMETERS.$name
    };
}

/// The closure that `policy!` is.
#[doc(hidden)]
#[macro_export]
macro_rules! __backoff {
    ([] $($rest:tt)*) => {
        compile_error!("`max_retries` is missing: `policy!(max_retries = 5, delay = …)`")
    };
    ($max_retries:tt [] $($rest:tt)*) => {
        compile_error!("`delay` is missing: `policy!(delay = Duration::from_millis(100), …)`")
    };
    ([$max_retries:expr] [$delay:expr] $factor:tt $step:tt $max_delay:tt [] []) => {
        |fails: $crate::__private::u32| {
            $crate::__private::delay(
                fails,
                $max_retries,
                $delay,
                $crate::__factor!($factor),
                $crate::__or!($step, $crate::__private::Duration::ZERO),
                $crate::__or!($max_delay, $crate::__private::Duration::MAX),
            )
        }
    };
    ([$max_retries:expr] [$delay:expr] $factor:tt $step:tt $max_delay:tt [] [$random:expr]) => {
        $crate::__private::random_without_jitter($random)
    };
    ($max_retries:tt $delay:tt $factor:tt $step:tt $max_delay:tt [$jitter:expr] $random:tt) => {
        |fails: $crate::__private::u32| {
            let delay = $crate::__backoff! { $max_retries $delay $factor $step $max_delay [] [] };
            $crate::__private::Some($crate::__private::spread(
                delay(fails)?,
                $crate::__jitter!($jitter),
                $crate::__or!($random, $crate::__jitter_needs_random_or_std!()),
            ))
        }
    };
}

/// A value, or else another.
#[doc(hidden)]
#[macro_export]
macro_rules! __or {
    ([], $default:expr) => {
        $default
    };
    ([$value:expr], $default:expr) => {
        $value
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __factor {
    ([]) => {
        1.0
    };
    ([$factor:expr]) => {{
        // The type first: of a wrong one, the cast says less.
        let _ = $crate::__private::factor::<true>($factor);
        $crate::__private::factor::<
            { $crate::__private::is_factor($factor as $crate::__private::f64) },
        >($factor)
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __jitter {
    ($jitter:expr) => {{
        let _ = $crate::__private::jitter::<true>($jitter);
        $crate::__private::jitter::<
            { $crate::__private::is_jitter($jitter as $crate::__private::f64) },
        >($jitter)
    }};
}

/// 64 random bits: the standard library's keys for a hash map, new in each process and thread, hashed.
///
/// Without `std` the compiler's error cannot be worded, but it gives the name of this macro.
#[doc(hidden)]
#[macro_export]
macro_rules! __jitter_needs_random_or_std {
    () => {
        $crate::__private::hash(::std::hash::RandomState::new())
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __expected_parameter {
    ("a parameter of the policy: `name = value`") => {};
}
