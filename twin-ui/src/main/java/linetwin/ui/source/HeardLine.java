package linetwin.ui.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import linetwin.model.analysis.Analysis;
import linetwin.model.analysis.ElementHistory;
import linetwin.model.analysis.Figures;
import linetwin.model.analysis.ThroughputTrend;
import linetwin.model.history.LineHistory;
import linetwin.model.history.Period;
import linetwin.model.kpi.Window;
import linetwin.model.present.PresentWatch;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.ClockMessage;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.KpiMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.StatusMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.model.telemetry.TelemetrySource;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.twin.LineSnapshot;
import linetwin.model.twin.Mirror;
import linetwin.model.twin.Plants;
import linetwin.model.twin.RunView;
import org.jspecify.annotations.Nullable;

/**
 * The line of one source as its telemetry tells of it. Messages come in on the source's thread and go into the mirror;
 * {@link #refresh}, of one thread, puts a frame together; {@link #latest} only fetches it.
 */
final class HeardLine implements FrameSource, Commands, Standings, TelemetryListener, AutoCloseable {
    /** Listens to nothing. */
    static final TelemetrySink NOBODY = message -> {};

    private static final int REPLIES = 16;
    private static final Duration FIGURES_SPACING = Duration.ofMillis(500);

    private final TelemetrySource source;
    private final Consumer<Message> outlet;
    private final BooleanSupplier isJumping;
    private final SmoothClock clock = new SmoothClock();
    private final ThroughputTrend trend = new ThroughputTrend();

    // guarded by this
    private final LineHistory history = LineHistory.keeping(Figures.BOTTLENECK_SPAN);
    private final PresentWatch watch = new PresentWatch();
    private final RecentPresents presents = new RecentPresents();
    private final Mirror mirror = new Mirror(message -> {
        presents.lookBefore(message, watch);
        history.accept(message);
        watch.accept(message);
        tellListener(message);
    });
    private TelemetrySink listener = NOBODY;
    private TelemetrySink keeper = NOBODY;
    private @Nullable DescriptionMessage announcement;
    private @Nullable Header plant;
    private final Deque<ReplyMessage> replies = new ArrayDeque<>();
    private @Nullable Retry retry;
    private long commands;
    private final Lag lag = new Lag();
    private final Plants plants = new Plants();
    private final OtherPlants others = new OtherPlants();
    private @Nullable Address shown;

    // of the thread that refreshes
    private @Nullable Period wantedPeriod;
    private @Nullable String wantedElement;
    private Figures figures = Figures.NONE;
    private Instant figuresAt = Instant.EPOCH;
    private @Nullable Analysis analysis;
    private @Nullable ElementHistory elementHistory;

    private volatile LineFrame latest;

    /**
     * A line of which nothing was heard yet.
     *
     * @param outlet sends commands to the line, and to others what is said about it
     * @param isJumping whether what comes in is not to be shown yet: the last frame stays
     * @param shown the plant to show; without one, that which is heard of first
     */
    HeardLine(TelemetrySource source, Consumer<Message> outlet, BooleanSupplier isJumping, @Nullable Address shown) {
        this.shown = shown;
        this.source = source;
        this.outlet = outlet;
        this.isJumping = isJumping;
        latest = frameAt(Instant.now());
    }

    private void tellListener(Message message) {
        announcement = message instanceof DescriptionMessage description ? description : announcement;
        listener.accept(message);
        keeper.accept(message);
    }

    /** Lets somebody keep what is heard from now on, and nobody else. */
    synchronized void keepBy(TelemetrySink newKeeper) {
        keeper = newKeeper;
        if (announcement != null) {
            newKeeper.accept(announcement);
        }
    }

    /** Lets somebody hear all from now on, and nobody else. */
    synchronized void tellAlso(TelemetrySink newListener) {
        listener = newListener;
        if (announcement != null) {
            newListener.accept(announcement);
        }
    }

    /** Begins to listen. */
    void start() {
        source.start(this);
    }

    /**
     * Puts the next frame together.
     *
     * @param period that is analysed; absent for none
     * @param element whose latest hour is told; absent for none
     */
    void refresh(@Nullable Period period, @Nullable String element) {
        wantedPeriod = period;
        wantedElement = element;
        if (isJumping.getAsBoolean()) {
            figuresAt = Instant.EPOCH; // those of the other time are due with the next frame
        } else {
            latest = frameAt(Instant.now());
        }
    }

    @Override
    public LineFrame latest() {
        return latest;
    }

    private LineFrame frameAt(Instant now) {
        LineSnapshot snapshot;
        List<ReplyMessage> answers;
        Retry next;
        Duration behind;
        PlantChoice choice;
        synchronized (this) {
            snapshot = mirror.snapshot();
            answers = List.copyOf(replies);
            next = retry;
            behind = lag.now();
            choice = choice(now);
            if (!now.isBefore(figuresAt.plus(FIGURES_SPACING))) {
                figuresAt = now;
                figures = Figures.of(history, trend);
                lookBack();
            }
        }
        RunView run = snapshot.run();
        Instant lineTime = run == null ? Instant.EPOCH : clock.read(run.simTime(), run.paceNow(), now);
        return new LineFrame(now, lineTime, behind, choice, snapshot, figures, answers, analysis, elementHistory, next);
    }

    @Override
    public synchronized Optional<Standing> standing() {
        RunView run = mirror.snapshot().run();
        return run == null || isJumping.getAsBoolean()
                ? Optional.empty()
                : watch.present()
                        .map(present -> new Standing(
                                run.id(),
                                present,
                                watch.unheard(),
                                history.begin(Window.SHIFT).orElseThrow(),
                                history.kpis(Window.HOUR).orElseThrow(),
                                history.readings(),
                                history.totals().orElseThrow(),
                                true));
    }

    @Override
    public synchronized Optional<Hindsight> hindsight(String element) {
        RunView run = mirror.snapshot().run();
        return run == null
                ? Optional.empty()
                : history.memory()
                        .map(memory -> new Hindsight(
                                memory.line(), run.simTime(), presents.list(), Hindsight.changes(memory, element)));
    }

    private PlantChoice choice(Instant now) {
        Address plantShown = shown;
        return new PlantChoice(
                plants.views(now),
                plants.hasMore(),
                plantShown,
                plantShown == null ? Optional.empty() : plants.findLiveInsteadOf(plantShown, now));
    }

    private void lookBack() {
        Period period = wantedPeriod;
        String element = wantedElement;
        analysis = period == null ? null : Analysis.of(history, period);
        elementHistory = element == null ? null : ElementHistory.latestHour(history, element);
    }

    @Override
    public synchronized void onMessage(Message message) {
        if (message instanceof KpiMessage figures) {
            hearFigures(figures);
            return;
        }
        if (message instanceof CommandMessage) {
            return; // others tell a line what to do
        }
        Instant arrived = Instant.now();
        plants.accept(message, arrived);
        Address from = Plants.plantOf(message);
        if (shown == null && (message instanceof DescriptionMessage || message instanceof StatusMessage)) {
            shown = from;
        }
        if (shown != null && !from.equals(shown)) {
            followBeside(from, message, arrived);
            return;
        }
        if (message instanceof ReplyMessage reply) {
            keep(reply);
        } else {
            Header header = message.header();
            plant = header.source().area().equals(Address.NONE) ? header : plant;
            Instant sent = header.wallTime();
            if (message instanceof ClockMessage && sent != null) {
                lag.heard(header.run(), sent, arrived);
            }
            mirror.accept(message, arrived);
        }
    }

    private void followBeside(Address plant, Message message, Instant arrived) {
        if (plants.isKnown(plant)) {
            others.accept(message, arrived);
        }
    }

    /** All plants as they are now, that which is shown as {@link #latest} has it. */
    synchronized List<PlantFrame> plants() {
        Instant now = Instant.now();
        others.keep(plants::isKnown);
        return plants.views(now).stream()
                .flatMap(plant -> (plant.plant().equals(shown) ? Optional.of(latest) : others.frame(plant.plant(), now))
                        .map(line -> new PlantFrame(plant, line)).stream())
                .toList();
    }

    /** Those that are shown are computed from what the line did; who foretells it has to know what was foretold. */
    private void hearFigures(KpiMessage figures) {
        if (Plants.plantOf(figures).equals(shown)) {
            listener.accept(figures);
        }
    }

    /** Several may come between two frames, since everybody hears those to all. */
    private void keep(ReplyMessage reply) {
        if (replies.size() == REPLIES) {
            replies.removeFirst();
        }
        replies.addLast(reply);
    }

    @Override
    public synchronized void onRejected(String topic, String reason) {
        mirror.reject(topic, reason);
    }

    @Override
    public synchronized void onConnection(boolean connected, String detail) {
        mirror.connection(connected, detail);
        others.connection(connected, detail);
        retry = connected ? null : retry;
    }

    @Override
    public synchronized void onRetry(ConnectionTrouble why, Duration wait) {
        retry = new Retry(why, Instant.now().plus(wait));
    }

    @Override
    public Optional<String> send(LineCommand command) {
        CommandMessage message;
        synchronized (this) {
            Header addressee = plant;
            if (addressee == null) {
                return Optional.empty();
            }
            commands++;
            Header header =
                    new Header(addressee.run(), addressee.source(), commands, addressee.simTime(), Instant.now());
            message = new CommandMessage(header, UUID.randomUUID().toString(), command);
        }
        outlet.accept(message);
        return Optional.of(message.id());
    }

    /** Sends what somebody has to say about the line. */
    void publish(KpiMessage message) {
        outlet.accept(message);
    }

    @Override
    public void close() {
        source.close();
    }
}
