//! Derived: ids for a form that is saved as several commands.

use care::ids::CommandId;
use uuid::Uuid;

/// An id of its own for each part of a form that is saved as several commands: the same each time
/// the same is sent (128-bit FNV-1a over the form's id and the words). Far from the form's own id,
/// whose followers are ids of events.
pub(crate) fn derived(command: CommandId, words: &[&str]) -> CommandId {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let form = command.0.into_bytes();
    let words = words.iter().flat_map(|word| word.bytes().chain([0]));
    let step = |hash: u128, byte: u8| (hash ^ u128::from(byte)).wrapping_mul(PRIME);
    CommandId(Uuid::from_u128(form.into_iter().chain(words).fold(OFFSET, step)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_answer_has_the_same_id_and_another_answer_another() {
        let form = CommandId(Uuid::from_u128(7));
        let id = |words: [&str; 3]| derived(form, &words);
        assert_eq!(id(["walks", "", "met"]), id(["walks", "", "met"]));
        // Changed back again is said again.
        assert_ne!(id(["walks", "", "met"]), id(["walks", "not_met", "met"]));
        assert_ne!(id(["walks", "", "met"]), id(["eats", "", "met"]));
        assert_ne!(
            id(["walks", "", "met"]),
            derived(CommandId(Uuid::from_u128(8)), &["walks", "", "met"])
        );
    }
}
