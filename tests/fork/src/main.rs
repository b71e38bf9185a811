//! Forks four times, like a server that forks its workers. Each child prints the delays it draws.

#[cfg(unix)]
fn main() {
    use std::collections::HashMap;
    use std::time::Duration;

    use aioretry::policy;

    // From here on the thread has its random keys, which all children inherit.
    drop(HashMap::<u32, u32>::new());
    for _ in 0..4 {
        // SAFETY: the program has one thread.
        let child = unsafe { libc::fork() };
        assert!(child >= 0, "no fork");
        if child == 0 {
            let policy = policy!(max_retries = 4, delay = Duration::MAX, jitter = 1);
            println!("{:?}", [1, 2, 3, 4].map(policy));
            return;
        }
        // SAFETY: the status may be null.
        unsafe { libc::waitpid(child, std::ptr::null_mut(), 0) };
    }
}

#[cfg(not(unix))]
fn main() {}
