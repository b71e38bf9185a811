//! What the firmware hears from and says to QEMU, by semihosting; also when it fails.

use core::panic::PanicInfo;

use cortex_m_rt::{ExceptionFrame, exception};
use cortex_m_semihosting::debug::{EXIT_FAILURE, EXIT_SUCCESS, exit};
use cortex_m_semihosting::{hprintln, nr, syscall1};

/// The last word of QEMU's command line for the firmware: what follows `-append`, else its file.
pub fn command(buffer: &mut [u8; 1024]) -> &[u8] {
    let mut block = [buffer.as_mut_ptr() as usize, buffer.len()];
    // SAFETY: the call writes at most as many bytes as the block says, and their number into it.
    let failed = unsafe { syscall1(nr::GET_CMDLINE, block.as_mut_ptr() as usize) } != 0;
    if failed {
        return b"";
    }
    let line = &buffer[..block[1]];
    line.rsplit(|byte| *byte == b' ').next().unwrap_or_default()
}

/// Ends QEMU: exit code 0 or 1.
pub fn end(success: bool) -> ! {
    loop {
        exit(if success { EXIT_SUCCESS } else { EXIT_FAILURE });
    }
}

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    hprintln!("{info}");
    end(false)
}

#[exception]
unsafe fn HardFault(frame: &ExceptionFrame) -> ! {
    hprintln!("hard fault: {frame:?}");
    end(false)
}
