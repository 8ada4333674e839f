package linetwin.link.recording;

import java.util.HashSet;
import java.util.Set;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.body.RunStatus;

/**
 * Which of the lines in a recording said last that they are online, by which a recording that ends too early is told from one
 * that ends with its runs. A recording may hold several lines; the end of one says nothing of the others.
 */
public final class OnlineLines {
    /** So that a recording with ever new lines does not fill the memory; one of them is enough to know that it ends early. */
    private static final int MOST = 10_000;

    private final Set<Address> online = new HashSet<>();

    /** Takes note of what a message says of its line, if it says something. */
    public void accept(Message message) {
        if (!(message instanceof StatusMessage said)) {
            return;
        }
        Address line = said.header().source();
        if (said.status() != RunStatus.ONLINE) {
            online.remove(line);
        } else if (online.size() < MOST) {
            online.add(line);
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return online.isEmpty();
    }
}
