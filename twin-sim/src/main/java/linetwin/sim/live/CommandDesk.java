package linetwin.sim.live;

import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.body.LineCommand;

/** Takes in what comes from outside on any thread, until the thread of the run asks for it. */
final class CommandDesk implements TelemetryListener {
    private static final Set<String> OVERWRITTEN =
            Set.of(MessageClass.DESCRIPTION.level(), MessageClass.STATUS.level());

    private final Queue<CommandMessage> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isConnectionNew = new AtomicBoolean();
    private final AtomicBoolean isDamaged = new AtomicBoolean();
    private final AtomicLong rejected = new AtomicLong();

    @Override
    public void onMessage(Message message) {
        if (message instanceof DescriptionMessage || message instanceof StatusMessage) {
            return; // of this run, or of one before
        }
        if (message instanceof CommandMessage command && !command.id().isBlank()) {
            if (!(command.command() instanceof LineCommand.Resolve)) { // which a resolver answers
                commands.add(command);
            }
        } else {
            rejected.incrementAndGet(); // without an id there is nothing that a reply could name
        }
    }

    @Override
    public void onRejected(String topic, String reason) {
        rejected.incrementAndGet();
        if (OVERWRITTEN.contains(topic.substring(topic.lastIndexOf('/') + 1))) {
            isDamaged.set(true);
        }
    }

    @Override
    public void onConnection(boolean connected, String detail) {
        if (connected) {
            isConnectionNew.set(true);
        }
    }

    Optional<CommandMessage> next() {
        return Optional.ofNullable(commands.poll());
    }

    /** Whether a connection came up since this was last asked. */
    boolean takeNewConnection() {
        return isConnectionNew.getAndSet(false);
    }

    /** Whether somebody wrote what is no message over the description or the status since this was last asked. */
    boolean takeDamage() {
        return isDamaged.getAndSet(false);
    }

    /** Messages that were no commands, or had no id. */
    long rejected() {
        return rejected.get();
    }
}
