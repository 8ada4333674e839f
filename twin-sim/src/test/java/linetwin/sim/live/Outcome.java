package linetwin.sim.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linetwin.model.kpi.LineKpis;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.twin.reception.Reception;

/**
 * What became of one who listened to a line.
 *
 * @param messages of QoS 1 that arrived, each counted once
 * @param lost that the numbers show to be missing
 * @param doubled that came again
 * @param refused that were no messages of the contract, or not to be believed
 * @param isCounted whether the lost ones are exactly those that were sent and did not arrive
 * @param areKpisEqual whether the figures are those of an undisturbed run
 */
record Outcome(long messages, long lost, long doubled, long refused, boolean isCounted, boolean areKpisEqual) {
    /** A message by what no other has. */
    private record Name(String run, Topic topic, long seq) {}

    /**
     * The outcome of somebody who listened from the beginning.
     *
     * @param sent by the line; empty if it can't be asked
     */
    static Outcome of(Audience listener, Optional<List<Message>> sent, LineKpis undisturbed) {
        Set<Name> arrived = names(listener.received(Message.class));
        Reception reception = listener.snapshot().reception();
        long gone = sent.map(all -> names(all).stream()
                        .filter(name -> !arrived.contains(name))
                        .count())
                .orElse(reception.missing());
        return new Outcome(
                arrived.size(),
                reception.missing(),
                reception.duplicates(),
                reception.rejected(),
                gone == reception.missing(),
                listener.kpis().equals(Optional.of(undisturbed)));
    }

    private static Set<Name> names(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.messageClass().qos() > 0)
                .map(message -> new Name(
                        message.header().run(),
                        message.topic(),
                        message.header().seq()))
                .collect(Collectors.toSet());
    }

    boolean isAccountedFor() {
        return isCounted && areKpisEqual;
    }
}
