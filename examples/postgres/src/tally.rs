//! The count of retries.

use std::iter::Sum;
use std::ops::Add;

/// The retries that there were, and of these, how many for which reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub retries: u32,
    pub serialization_failures: u32,
    pub deadlocks: u32,
    pub lost_connections: u32,
}

impl Tally {
    pub fn conflicts(&self) -> u32 {
        self.serialization_failures + self.deadlocks
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            retries: self.retries + other.retries,
            serialization_failures: self.serialization_failures + other.serialization_failures,
            deadlocks: self.deadlocks + other.deadlocks,
            lost_connections: self.lost_connections + other.lost_connections,
        }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Self::add)
    }
}
