package linetwin.link.foreign.mapping;

import java.util.List;
import java.util.Optional;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.foreign.payload.ForeignFormatException;
import linetwin.link.foreign.payload.ForeignRecord;
import linetwin.link.foreign.word.Meanings;
import linetwin.model.state.StationState;

/** What the state of an element is: by the first of several cases that holds. */
public record StateField(List<Case> cases) {
    public StateField {
        cases = List.copyOf(cases);
    }

    /** Empty if nothing is said. */
    Optional<Meaning> find(ForeignRecord record) throws ForeignFormatException {
        for (Case one : cases) {
            if (Condition.allHold(one.when(), record)) {
                return one.find(record);
            }
        }
        return Optional.empty();
    }

    /**
     * One case.
     *
     * @param when all that must hold
     * @param word the word that says the state; without it the case alone does
     * @param ignoresOthers whether a word without a meaning says nothing, instead of being a mistake
     * @param reason where the reason of a stop is, of which the word says none
     */
    public record Case(
            List<Condition> when,
            Optional<WordField> word,
            Meanings<Meaning> meanings,
            boolean ignoresOthers,
            Optional<ReasonField> reason) {
        public Case {
            when = List.copyOf(when);
        }

        private Optional<Meaning> find(ForeignRecord record) throws ForeignFormatException {
            Optional<String> said = word.isPresent() ? word.get().find(record) : Optional.of("");
            if (said.isEmpty()) {
                return Optional.empty();
            }
            Optional<Meaning> meaning = meanings.find(said.get());
            if (meaning.isEmpty() && !ignoresOthers) {
                throw word.orElseThrow().unknown(said.get(), ", which is a state that the mapping has no name for");
            }
            return meaning.isPresent() ? Optional.of(withReason(meaning.get(), record)) : meaning;
        }

        private Meaning withReason(Meaning meaning, ForeignRecord record) throws ForeignFormatException {
            if (reason.isEmpty() || !meaning.reason().isEmpty() || !isStop(meaning)) {
                return meaning;
            }
            return new Meaning(meaning.state(), reason.get().find(record).orElse(""));
        }

        private static boolean isStop(Meaning meaning) {
            return meaning.state().filter(StateField::isStop).isPresent();
        }
    }

    /** Whether a state has a reason in the station itself. */
    public static boolean isStop(StationState state) {
        return switch (state) {
            case FAILED, MINOR_STOP, ANDON, SETUP, MAINTENANCE -> true;
            case WORKING, STARVED, BLOCKED, BREAK, OFF_SHIFT, NOT_OBSERVED -> false;
        };
    }
}
