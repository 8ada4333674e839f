package linetwin.cli.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import linetwin.cli.option.InputException;
import linetwin.model.genealogy.Passport;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.limit.Limits;
import linetwin.model.twin.Mirror;
import linetwin.store.StoreException;
import linetwin.store.history.HistoryStore;
import org.jspecify.annotations.Nullable;

/**
 * Answers what identifiers stand for, from the history of a line: that of the first plant that describes itself. Messages may come on
 * another thread than the one that answers.
 */
public final class Resolver implements TelemetryListener {
    private static final int MOST_WAITING = 1_000;
    private static final int REMEMBERED = 1_000;
    private static final long LOOK_MILLIS = 100;

    private final Path history;
    private final Mirror mirror;
    private final BlockingQueue<CommandMessage> questions = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final LinkedHashSet<String> known = new LinkedHashSet<>();
    private @Nullable String plant;

    /**
     * @param history that the answers come from
     * @param keeper who keeps it from what is heard
     */
    public Resolver(Path history, TelemetrySink keeper) {
        this.history = history;
        mirror = new Mirror(keeper);
    }

    @Override
    public synchronized void onMessage(Message message) {
        Address source = message.header().source();
        String of = source.enterprise() + '/' + source.site();
        if (plant == null && message instanceof DescriptionMessage) {
            plant = of;
        }
        if (!of.equals(plant)) {
            return;
        }
        if (message instanceof CommandMessage asked) {
            if (asked.command() instanceof LineCommand.Resolve && isNew(asked.id())) {
                var unused = questions.offer(asked); // who asks more than can be answered asks again
            }
        } else {
            mirror.accept(message, Instant.EPOCH);
        }
    }

    /** A broker may deliver a question twice. */
    private boolean isNew(String id) {
        if (known.size() == REMEMBERED) {
            known.remove(known.iterator().next());
        }
        return !id.isBlank() && known.add(id);
    }

    @Override
    public void onRejected(String topic, String reason) {
        rejected.incrementAndGet();
    }

    @Override
    public void onConnection(boolean connected, String detail) {
        // it is made again by itself
    }

    /** The plant that it answers for, as enterprise and site; empty before one has described itself. */
    public synchronized Optional<String> plant() {
        return Optional.ofNullable(plant);
    }

    /** Questions that were answered with a passport. */
    public long answered() {
        return answered.get();
    }

    /** Questions that had no answer, and were told so. */
    public long refused() {
        return refused.get();
    }

    /** Messages that could not be read. */
    public long rejected() {
        return rejected.get();
    }

    /** Answers until that is no longer wanted. */
    public void answer(Consumer<Message> answers, BooleanSupplier isWanted) throws InterruptedException {
        while (isWanted.getAsBoolean()) {
            CommandMessage question = questions.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (question != null && question.command() instanceof LineCommand.Resolve asked) {
                answers.accept(answer(question, asked));
            }
        }
    }

    private ReplyMessage answer(CommandMessage question, LineCommand.Resolve asked) {
        try {
            Passport passport = passport(asked);
            answered.incrementAndGet();
            return ReplyMessage.with(question.header(), question.id(), passport);
        } catch (InputException | StoreException e) {
            refused.incrementAndGet();
            return new ReplyMessage(question.header(), question.id(), false, String.valueOf(e.getMessage()));
        }
    }

    private Passport passport(LineCommand.Resolve asked) {
        try (HistoryStore store = HistoryStore.read(history)) {
            HeardTraces heard = HeardTraces.last(store, "the history of the resolver");
            Passport passport = new Inquiry(heard, asked.from(), asked.to()).resolve(asked.identifier());
            if (passport.rows() > Limits.PASSPORT_ROWS) {
                throw new InputException("the passport of '" + asked.identifier() + "' has " + passport.rows()
                        + " rows, and an answer has room for " + Limits.PASSPORT_ROWS
                        + ".\nMaybe a shorter time is meant, or resolve or recall with the store itself.");
            }
            return passport;
        }
    }

    /** The topics that a resolver hears: all of a line, and the commands to it, which a broker may give by their own topic only. */
    public static List<String> filters(String topic) {
        return List.of(topic, Question.COMMANDS);
    }
}
