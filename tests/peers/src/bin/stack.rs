//! `stack NAME KIB` runs a retry of a future of 100 KiB on a thread with so much stack, twice over:
//! by the macro, or by a hand-written loop of the same shape (`NAME_by_hand`).

use std::hint::black_box;
use std::pin::Pin;
use std::thread;

use aioretry::retry;
use peers::complete;

type Large = Pin<Box<dyn Future<Output = Result<u8, ()>> + Send>>;

fn policy(fails: u32) -> Option<()> {
    (fails < 2).then_some(())
}

async fn sleep((): ()) {}

/// Its future has 100 KiB.
async fn large() -> Result<u8, ()> {
    let bytes = [1; 100 << 10];
    peers::client::yield_now().await;
    black_box(&bytes);
    Ok(bytes[0])
}

macro_rules! by_hand {
    ($operation:expr, $hook:expr, $sleep:expr) => {{
        let mut fails = 0_u32;
        loop {
            {
                let result = $operation.await;
                let Err(error) = result else { return result };
                fails += 1;
                if policy(fails).is_none() {
                    return Err(error);
                }
                $hook
            }
            $sleep.await;
        }
    }};
}

async fn call() -> Result<u8, ()> {
    retry!(policy, async { large().await })
}

async fn call_by_hand() -> Result<u8, ()> {
    by_hand!(large(), {}, sleep(()))
}

async fn future() -> Result<u8, ()> {
    retry!(policy, large())
}

async fn future_by_hand() -> Result<u8, ()> {
    by_hand!(large(), {}, sleep(()))
}

async fn block() -> Result<u8, ()> {
    retry!(policy, async { Ok(large().await? + 1) })
}

async fn block_by_hand() -> Result<u8, ()> {
    by_hand!(async { Ok(large().await? + 1) }, {}, sleep(()))
}

async fn hook() -> Result<u8, ()> {
    retry!(
        policy,
        async { Err(()) },
        after_failure = async |_, _| {
            large().await?;
            Ok(())
        }
    )
}

async fn hook_by_hand() -> Result<u8, ()> {
    by_hand!(
        async { Err(()) },
        {
            let _: u8 = async { large().await }.await?;
        },
        sleep(())
    )
}

async fn sleeper() -> Result<u8, ()> {
    retry!(
        policy,
        async { Err(()) },
        sleep = async |()| {
            let _ = large().await;
        }
    )
}

async fn sleeper_by_hand() -> Result<u8, ()> {
    by_hand!(async { Err(()) }, {}, async {
        let _ = large().await;
    })
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, kib] = arguments.as_slice() else {
        panic!("stack NAME KIB")
    };
    macro_rules! find {
        ($($shape:ident)*) => {
            match name.as_str() {
                $(stringify!($shape) => || -> Large { Box::pin($shape()) },)*
                _ => panic!("no {name}"),
            }
        };
    }
    let make = find!(
        call call_by_hand future future_by_hand block block_by_hand hook hook_by_hand sleeper
        sleeper_by_hand
    );
    // Moving the future to the heap takes a larger stack.
    let on = |kib: usize| thread::Builder::new().stack_size(kib << 10);
    let future = on(64 << 10).spawn(make).unwrap().join().unwrap();
    let small = on(kib.parse().expect("a number")).spawn(|| complete(future));
    let _ = black_box(small.unwrap().join().unwrap());
}
