//! The ways in which an argument is written.

/// A way of writing an argument.
///
/// In its texts, `~` is the module of what is called, such as `policy`, and `NAMES` or `TYPED` are the
/// parameters of a closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way {
    /// Statements before the call.
    pub before: &'static str,
    /// The argument. It is nothing if the option is left out.
    pub text: &'static str,
    /// How the loop by hand uses it: `{}` is the argument, `ARGUMENTS` what it is called with.
    pub by_hand: &'static str,
    /// A macro of the caller's captures the argument as this fragment.
    pub captured: &'static str,
}

const fn way(before: &'static str, text: &'static str, by_hand: &'static str) -> Way {
    Way {
        before,
        text,
        by_hand,
        captured: "",
    }
}

const fn captured(captured: &'static str, way: Way) -> Way {
    Way { captured, ..way }
}

/// Called where it stands.
const fn called(text: &'static str) -> Way {
    way("", text, "({})(ARGUMENTS)")
}

/// The same, of something that is made before the call.
const fn called_after(before: &'static str, text: &'static str) -> Way {
    Way {
        before,
        ..called(text)
    }
}

/// A closure that is written in the call.
const fn closure(text: &'static str) -> Way {
    way("", text, "~::call(ARGUMENTS, {})")
}

/// What may be written wherever something is called.
pub const CALLED: &[Way] = &[
    // names and paths
    called_after("let ~_name = ~::f;", "~_name"),
    called_after("let r#~_raw = ~::f;", "r#~_raw"),
    called("~::f"),
    called("~::r#fn"),
    called("self::~::f"),
    called("crate::~::f"),
    called("::given::~::f"),
    called("~::generic::<u8>"),
    called("~::generic::<Vec<Vec<u8>>>"),
    called("~::generic::<(u8, u8)>"),
    called("~::Of::<u8>::f"),
    called("<~::Of<u8>>::f"),
    called("<~::Of<u8> as ~::Trait>::of_trait"),
    called("<~::Of<u8> as ~::Trait>::OF_TRAIT"),
    called("~::CONSTANT"),
    called("~::Of::<u8>::CONSTANT"),
    called("~::STATIC"),
    // fields and indices
    called_after("let ~_holder = ~::HOLDER;", "~_holder.f"),
    called_after("let ~_holder = ~::HOLDER;", "~_holder.r#fn"),
    called_after("let ~_holder = ~::HOLDER;", "~_holder.pair.1.0"),
    called_after("let ~_holder = ~::HOLDER;", "~_holder.table[1]"),
    called_after(
        "let ~_holder = ~::HOLDER;",
        "~_holder.table[guard().index()]",
    ),
    called("~::TABLE[1]"),
    called("~::TABLE[usize::MIN + 1]"),
    called("~::TABLE[guard().index()]"),
    called("~::HOLDERS[guard().index()].f"),
    called("~::HOLDERS[guard().index()].pair.1.0"),
    called("~::HOLDERS[guard().index()].table[guard().index()]"),
    // in front of a place
    called("(~::f)"),
    called("((~::f))"),
    called("(~::TABLE[guard().index()])"),
    called("(~::HOLDERS[guard().index()]).f"),
    called("&~::f"),
    called("&&~::f"),
    called("&~::TABLE[guard().index()]"),
    called("*&~::STATIC"),
    called_after("let ~_holder = ~::HOLDER;", "*~_holder.reference"),
    called_after("let mut ~_state = ~::boxed();", "~_state"),
    called_after("let mut ~_state = ~::boxed();", "&mut ~_state"),
    called_after("let mut ~_state = ~::boxed();", "(&mut ~_state)"),
    called_after("let mut ~_state = ~::boxed();", "*~_state"),
    called_after("let mut ~_state = ~::boxed();", "&mut *~_state"),
    // made
    called("~::make()"),
    called("~::make_of::<u8>()"),
    called("~::try_make()?"),
    called("~::make() as ~::F"),
    called("~::f as ~::F"),
    called("guard().pick(~::f)"),
    called("guard().lend(&~::STATIC)"),
    called("*guard().lend(&~::STATIC)"),
    called("guard().lend(&~::HOLDERS)[1].f"),
    called("[~::CONSTANT][0]"),
    called("[~::CONSTANT; 2][guard().index()]"),
    called("(~::f, 1).0"),
    called("{ ~::f }"),
    called("{ guard().pick(~::f) }"),
    called("({ guard().pick(~::f) })"),
    called("{ let guard = guard(); guard.pick(~::f) }"),
    called("if guard().index() == 1 { ~::CONSTANT } else { unreachable!() }"),
    called("match guard().index() { 1 => ~::CONSTANT, _ => unreachable!() }"),
    called("match guard() { guard => guard.pick(~::f) }"),
    called("loop { break ~::f }"),
    called("'made: { break 'made ~::f }"),
    called("unsafe { ~::f }"),
    // macro calls
    called("pick!(~::f)"),
    called("pick![~::f]"),
    called("pick! { ~::f }"),
    called("given::pick!(~::f)"),
    called("::given::pick!(~::f)"),
    called("(pick!(~::f))"),
    called("&pick!(~::f)"),
    called("pick!(~::HOLDER).f"),
    called("pick!(~::TABLE)[guard().index()]"),
    // captured by a macro of the caller's
    captured("ident", called_after("let ~_name = ~::f;", "~_name")),
    captured("path", called("~::f")),
    captured("path", called("~::generic::<u8>")),
    captured("tt", called_after("let ~_name = ~::f;", "~_name")),
    captured("tt", called("(~::TABLE[guard().index()])")),
    captured("tt", called("{ guard().pick(~::f) }")),
    captured("block", called("{ guard().pick(~::f) }")),
    captured(
        "expr",
        called_after("let mut ~_state = ~::boxed();", "~_state"),
    ),
    captured("expr", called("~::f")),
    captured("expr", called("~::TABLE[guard().index()]")),
    captured("expr", called("(~::TABLE[guard().index()])")),
    captured("expr", called("guard().pick(~::f)")),
    captured("expr", called("guard().lend(&~::STATIC)")),
    captured("expr", called("pick!(~::f)")),
    captured("expr", called("{ guard().pick(~::f) }")),
    captured(
        "expr",
        called("if true { ~::CONSTANT } else { ~::CONSTANT }"),
    ),
    captured("expr", called("|TYPED| ~::f(NAMES)")),
    captured("expr_2021", called("~::TABLE[guard().index()]")),
    // closures
    closure("|NAMES| ~::f(NAMES)"),
    closure("|NAMES,| ~::f(NAMES)"),
    closure("|TYPED| ~::f(NAMES)"),
    closure("|TYPED,| ~::f(NAMES)"),
    closure("|TYPED| -> ~::Answer { ~::f(NAMES) }"),
    closure("|NAMES| { ~::f(NAMES) }"),
    closure("|NAMES| guard().pick(~::f)(NAMES)"),
    closure("move |NAMES| ~::f(NAMES)"),
    closure("move |TYPED,| -> ~::Answer { ~::f(NAMES) }"),
    closure("#[allow(unused)] |NAMES| ~::f(NAMES)"),
    closure("#[allow(unused)] #[inline] |TYPED| ~::f(NAMES)"),
    closure("#[allow(unused)] move |NAMES| ~::f(NAMES)"),
    closure("(|TYPED| ~::f(NAMES))"),
];

/// What may be written in `retry!` alone.
pub const CALLED_ASYNC: &[Way] = &[
    called("std::future::ready(~::f).await"),
    called("async { ~::f }.await"),
    called("async move { guard().pick(~::f) }.await"),
    called("(async { ~::f }).await"),
    called("(async { ~::f }.await)"),
    called("(async move { guard().pick(~::f) }.await)"),
    captured("expr", called("async { ~::f }.await")),
];

pub const POLICY: &[Way] = &[
    way(
        "",
        "|fails, error| policy_of_error(fails, error)",
        "call_policy_of_error(fails, &error, {})",
    ),
    way(
        "",
        "|fails @ (0 | 1..): u32, error: &ConnectError,| policy_of_error(fails, error)",
        "call_policy_of_error(fails, &error, {})",
    ),
    way(
        "",
        "#[allow(unused)] move |mut fails, _| { fails += 0; policy::f(fails) }",
        "call_policy_of_error(fails, &error, {})",
    ),
];

pub const POLICY_ASYNC: &[Way] = &[
    way(
        "",
        "async |fails| policy_later(fails).await",
        "policy::call(fails, {}).await",
    ),
    way(
        "",
        "async |fails| { let guard = guard(); policy_later(fails).await }",
        "policy::call(fails, {}).await",
    ),
    way(
        "",
        "async move |fails: u32,| -> Option<Duration> { policy_later(fails).await }",
        "policy::call(fails, {}).await",
    ),
    way(
        "",
        "#[allow(unused)] async |fails| policy_later(fails).await",
        "policy::call(fails, {}).await",
    ),
    way(
        "",
        "async |fails, error| policy_of_error_later(fails, error).await",
        "call_policy_of_error(fails, &error, {}).await",
    ),
    way(
        "",
        "async move |fails, error: &ConnectError| { policy_of_error_later(fails, error).await }",
        "call_policy_of_error(fails, &error, {}).await",
    ),
];

pub const WHEN: &[Way] = &[way("", "", ""), closure("|&ref error| when::f(error)")];

pub const HOOK: &[Way] = &[
    way("", "", ""),
    way(
        "",
        "|error, fails, delay| hook_of_delay(error, fails, delay)",
        "call_hook_of_delay(&error, fails, &delay, {})",
    ),
    way(
        "",
        "|error: &ConnectError, fails: u32, &delay: &Duration,| hook_of_delay(error, fails, &delay)",
        "call_hook_of_delay(&error, fails, &delay, {})",
    ),
    way(
        "",
        "#[allow(unused)] move |error, fails, delay| hook_of_delay(error, fails, delay)",
        "call_hook_of_delay(&error, fails, &delay, {})",
    ),
];

pub const HOOK_ASYNC: &[Way] = &[
    way(
        "",
        "async |error, fails| hook_later(error, fails).await",
        "call_hook(&error, fails, {}).await",
    ),
    way(
        "",
        "async |error, fails| given::hook_later(error, fails).await",
        "call_hook(&error, fails, {}).await",
    ),
    way(
        "",
        "async |error, fails| { let guard = guard(); hook_later(error, fails).await }",
        "call_hook(&error, fails, {}).await",
    ),
    way(
        "",
        "async move |error: &ConnectError, fails,| hook_later(error, fails).await",
        "call_hook(&error, fails, {}).await",
    ),
    way(
        "",
        "#[allow(unused)] async |error, fails| hook_later(error, fails).await",
        "call_hook(&error, fails, {}).await",
    ),
    way(
        "",
        "async |error, fails, delay| hook_of_delay_later(error, fails, delay).await",
        "call_hook_of_delay(&error, fails, &delay, {}).await",
    ),
    way(
        "",
        "async |error, fails, &delay| { hook_of_delay_later(error, fails, &delay).await }",
        "call_hook_of_delay(&error, fails, &delay, {}).await",
    ),
];

pub const SLEEP: &[Way] = &[way("", "", "~::f(delay)")];

pub const SLEEP_ASYNC: &[Way] = &[
    closure("async |delay| sleep(delay).await"),
    closure("async move |delay: Duration,| { let guard = guard(); sleep(delay).await }"),
    closure("#[allow(unused)] async |delay| sleep(delay).await"),
    closure("(async |delay: Duration| sleep(delay).await)"),
];

/// The same, of an operation: an expression.
const fn value(text: &'static str) -> Way {
    way("", text, "({})")
}

const fn of_none(text: &'static str) -> Way {
    way("", text, "call_operation({})")
}

const fn of_fails(text: &'static str) -> Way {
    way("", text, "call_counting(fails, {})")
}

pub const OPERATION: &[Way] = &[
    value("dial()"),
    value("self::dial()"),
    value("(dial())"),
    value("dial_by(&guard())"),
    value("guard().pick(dial())"),
    value("{ dial() }"),
    value("{ dial_by(&guard()) }"),
    value("if guard().index() == 1 { dial() } else { unreachable!() }"),
    value("match guard().index() { _ => dial() }"),
    value("pick!(dial())"),
    value("pick! { dial() }"),
    value("unsafe { dial() }"),
    value("async { dial().await }"),
    value("async { dial_by(&guard()).await }"),
    value("async { Ok(dial().await?) }"),
    value("async { let result = dial().await; return result }"),
    value("async move { dial().await }"),
    value("(async { dial().await })"),
    value("async { aioretry::retry!(|_| None::<Duration>, dial()) }"),
    value(
        "async { aioretry::retry!(policy::f, async { aioretry::retry!(|_| None::<()>, dial(), \
         sleep = async |()| ()) }, when = |_| false) }",
    ),
    captured("expr", value("dial_by(&guard())")),
    captured("expr", value("async { dial().await }")),
    captured("tt", value("(dial_by(&guard()))")),
    captured("block", value("{ dial_by(&guard()) }")),
    of_none("async || dial().await"),
    of_none("async || { dial_by(&guard()).await }"),
    of_none("async || -> Outcome { Ok(dial().await?) }"),
    of_none("async move || { dial().await }"),
    of_none("async | | { dial().await }"),
    of_none("async | | -> Outcome { Ok(dial().await?) }"),
    of_none("async move | | dial().await"),
    of_none("#[allow(unused)] async | | dial().await"),
    of_none("#[allow(unused)] async || dial().await"),
    of_fails("async |fails| dial_counting(fails).await"),
    of_fails("async |fails| { dial_counting(fails).await }"),
    of_fails("async |fails: u32,| -> Outcome { dial_counting(fails).await }"),
    of_fails("async move |fails @ 0..| dial_counting(fails).await"),
    of_fails("async |_| dial().await"),
    of_fails("#[allow(unused)] async |fails| dial_counting(fails).await"),
];

pub const OPERATION_BLOCKING: &[Way] = &[
    value("dial_blocking()"),
    value("self::dial_blocking()"),
    value("(dial_blocking())"),
    value("dial_blocking_by(&guard())"),
    value("guard().pick(dial_blocking())"),
    value("{ dial_blocking() }"),
    value("{ dial_blocking_by(&guard()) }"),
    value("if guard().index() == 1 { dial_blocking() } else { unreachable!() }"),
    value("match guard().index() { _ => dial_blocking() }"),
    value("pick!(dial_blocking())"),
    value("unsafe { dial_blocking() }"),
    way("", "Ok(dial_blocking()?)", "call_operation(|| {})"),
    way(
        "",
        "{ let result = dial_blocking(); if result.is_ok() { return result } result }",
        "call_operation(|| {})",
    ),
    value("aioretry::retry_blocking!(|_| None::<Duration>, dial_blocking(), sleep = nap)"),
    captured("expr", value("dial_blocking_by(&guard())")),
    captured("tt", value("(dial_blocking_by(&guard()))")),
    captured("block", value("{ dial_blocking_by(&guard()) }")),
    of_none("|| dial_blocking()"),
    of_none("|| { dial_blocking_by(&guard()) }"),
    of_none("|| -> Outcome { Ok(dial_blocking()?) }"),
    of_none("move || dial_blocking()"),
    of_none("| | dial_blocking()"),
    of_none("| | -> Outcome { Ok(dial_blocking()?) }"),
    of_none("move | | dial_blocking()"),
    of_none("#[allow(unused)] | | dial_blocking()"),
    of_none("#[allow(unused)] || dial_blocking()"),
    of_fails("|fails| dial_blocking_counting(fails)"),
    of_fails("|fails: u32,| -> Outcome { dial_blocking_counting(fails) }"),
    of_fails("move |fails @ 0..| dial_blocking_counting(fails)"),
    of_fails("|_| dial_blocking()"),
    of_fails("#[allow(unused)] |fails| dial_blocking_counting(fails)"),
];
