package linetwin.link.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.Reading;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;

/** Tries a mapping on messages that were recorded, without a broker, by the same translator that reads a line. */
public final class MappingTrial {
    private final ForeignLine line;
    private final Translator translator;
    private final List<Outcome> outcomes = new ArrayList<>();

    public MappingTrial(ForeignLine line) {
        this.line = line;
        translator = new Translator(line, "trial", new Refusals(), new Uses());
    }

    /** What became of a message by each row of the mapping that its topic fits; empty if it fits none. */
    public List<Outcome> take(String topic, byte[] payload, Instant at) {
        outcomes.clear();
        translator.accept(topic, payload, at);
        return List.copyOf(outcomes);
    }

    /** How a record, or a message, fared. */
    public enum Kind {
        USED,
        /** The row does not mean it, or it says nothing. */
        PASSED_OVER,
        REFUSED,
        /** Taken in another way than as it stands. */
        REMARKED
    }

    /**
     * What became of a record.
     *
     * @param row of the mapping, from 1; 0 if it is not known
     * @param text what it says for which element, or why it was not used
     */
    public record Outcome(Kind kind, int row, String text) {}

    private int row(MessageRule rule) {
        return line.rules().indexOf(rule) + 1;
    }

    private final class Uses implements TranslationObserver {
        @Override
        public void onUsed(MessageRule rule, String element, Reading reading, boolean isFinished) {
            outcomes.add(new Outcome(Kind.USED, row(rule), ReadingText.of(element, reading, isFinished)));
        }

        @Override
        public void onPassedOver(MessageRule rule) {
            outcomes.add(new Outcome(Kind.PASSED_OVER, row(rule), "says nothing"));
        }

        @Override
        public void onRefused(MessageRule rule, String why) {
            outcomes.add(new Outcome(Kind.REFUSED, row(rule), why));
        }
    }

    /** What is refused by a row is known from there already; the rest comes from counters, clocks and the contract. */
    private final class Refusals implements TelemetryListener {
        @Override
        public void onMessage(Message message) {}

        @Override
        public void onRejected(String topic, String reason) {
            boolean isKnown = outcomes.stream()
                    .anyMatch(
                            outcome -> outcome.kind() == Kind.REFUSED && reason.equals(topic + ": " + outcome.text()));
            if (!isKnown) {
                outcomes.add(new Outcome(Kind.REFUSED, 0, reason));
            }
        }

        @Override
        public void onRemarked(String topic, String kind, String remark) {
            outcomes.add(new Outcome(Kind.REMARKED, 0, remark));
        }

        @Override
        public void onConnection(boolean connected, String detail) {}
    }
}
