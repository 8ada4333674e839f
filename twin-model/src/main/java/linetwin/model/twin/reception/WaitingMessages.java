package linetwin.model.twin.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.limit.Limits;

/**
 * The latest states and levels of a run whose description has not arrived yet: retained messages come in any order. Holds
 * them for one run at a time, and of that no more than {@value Limits#ELEMENTS}, and no more than fit into a bounded memory.
 */
public final class WaitingMessages {
    static final long MOST_BYTES = 64 << 20;

    private final Map<Topic, Message> byTopic = new LinkedHashMap<>();
    private String run = "";
    private long bytes;

    /** Keeps the message, unless it is of no use later or there are too many; says whether it was kept. */
    public boolean keep(Message message) {
        if (message instanceof EventMessage) {
            return false;
        }
        if (!message.header().run().equals(run)) {
            clear();
            run = message.header().run();
        }
        Message known = byTopic.get(message.topic());
        if (known == null && byTopic.size() >= Limits.ELEMENTS) {
            return false;
        }
        if (known != null && known.header().seq() >= message.header().seq()) {
            return true;
        }
        long bytesAfter = bytes + Weight.of(message) - (known == null ? 0 : Weight.of(known));
        if (bytesAfter > MOST_BYTES) {
            return false;
        }
        bytes = bytesAfter;
        byTopic.put(message.topic(), message);
        return true;
    }

    private void clear() {
        byTopic.clear();
        bytes = 0;
    }

    /** Gives out what waits for a run, in order of first arrival, and forgets it. */
    public List<Message> take(String wantedRun) {
        List<Message> taken = run.equals(wantedRun) ? List.copyOf(byTopic.values()) : List.of();
        clear();
        return taken;
    }
}
