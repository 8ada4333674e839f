package linetwin.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.twin.RunView;
import linetwin.ui.run.Mode.Role;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/** What the header says about the run, and the commands that its buttons send. */
public final class RunViewModel {
    private final ReadOnlyObjectWrapper<RunFacts> facts = new ReadOnlyObjectWrapper<>(RunFacts.NONE);
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.WATCHING);
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.NO_LINE);

    private final ReadOnlyObjectWrapper<Optional<LineDescription>> described =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Dialogue dialogue;
    private Instant now = Instant.EPOCH;

    /**
     * Facts of the run at one instant.
     *
     * @param offlineSince time on the line; empty unless the line is offline
     * @param detail what the way to the broker says of itself; empty while all is well
     * @param outage why the broker is not reached and when it is tried again; absent while it is reached
     * @param trouble what was rejected or is missing
     * @param behind how long the latest that is shown has waited on the way; 0 or more
     * @param lineTime time on the line, or a dash
     * @param scenario empty until the line was described
     * @param heardSince time on the line when a run was heard first that had begun before; empty for one heard from its begin on
     * @param pace as the run reports it, not as it was asked for
     * @param until time on the line at which it will pause by command; empty if it was not told to
     * @param refusal why the last command of the header was refused; empty if it was not
     */
    public record RunFacts(
            ConnectionState connection,
            String offlineSince,
            String detail,
            @Nullable Outage outage,
            Trouble trouble,
            Duration behind,
            String lineTime,
            String scenario,
            String heardSince,
            boolean isSimulated,
            double pace,
            boolean isPaused,
            String until,
            String refusal) {
        static final RunFacts NONE = new RunFacts(
                ConnectionState.NO_BROKER,
                "",
                "",
                null,
                Trouble.NONE,
                Duration.ZERO,
                Numbers.UNKNOWN,
                "",
                "",
                false,
                Double.NaN,
                false,
                "",
                "");
    }

    private final ReadOnlyObjectWrapper<List<String>> rivals = new ReadOnlyObjectWrapper<>(List.of());

    public RunViewModel(Commands commands) {
        dialogue = new Dialogue(commands);
        mode.bind(Bindings.createObjectBinding(() -> Mode.of(facts.get(), role.get()), facts, role));
    }

    /** The runs of two publishers that tell of the plant at the same time; empty if there is one. */
    ReadOnlyObjectProperty<List<String>> rivalsProperty() {
        return rivals.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The line as it was described last; empty until it was. */
    ReadOnlyObjectProperty<Optional<LineDescription>> describedProperty() {
        return described.getReadOnlyProperty();
    }

    /** What the user does with the line. */
    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public void show(LineFrame frame) {
        now = frame.wallTime();
        RunView run = frame.snapshot().run();
        LineDescription line = frame.snapshot().description();
        rivals.set(isReplaying() ? List.of() : frame.snapshot().reception().rivals());
        facts.set(new RunFacts(
                connectionOf(frame),
                offlineSince(frame),
                frame.snapshot().reception().connected()
                        ? ""
                        : frame.snapshot().reception().detail(),
                Outage.of(frame),
                isReplaying() ? Trouble.NONE : Trouble.of(frame.snapshot().reception()),
                frame.behind(),
                run == null ? Numbers.UNKNOWN : Numbers.dateTime(frame.lineTime()),
                line == null ? "" : line.scenario(),
                heardSince(frame),
                line != null && line.seed() != null,
                run == null ? Double.NaN : run.pace(),
                run != null && run.paused(),
                run == null || run.until() == null ? "" : Numbers.dateTime(run.until()),
                dialogue.follow(frame).error()));
        if (line != null && !line.equals(described.get().orElse(null))) {
            described.set(Optional.of(line));
        }
    }

    private static String heardSince(LineFrame frame) {
        Instant since = frame.figures().heardSince();
        if (since == null) {
            return "";
        }
        boolean isToday =
                since.truncatedTo(ChronoUnit.DAYS).equals(frame.lineTime().truncatedTo(ChronoUnit.DAYS));
        return isToday ? Numbers.time(since) : Numbers.dateTime(since);
    }

    private String offlineSince(LineFrame frame) {
        RunView run = frame.snapshot().run();
        return run == null || run.statusSince() == null || connectionOf(frame) != ConnectionState.OFFLINE
                ? ""
                : Numbers.time(run.statusSince());
    }

    private ConnectionState connectionOf(LineFrame frame) {
        return isReplaying() ? ConnectionState.REPLAY : ConnectionState.of(frame);
    }

    private boolean isReplaying() {
        return role.get() == Role.REPLAYING;
    }

    public void pause() {
        dialogue.send(new LineCommand.Pause(), now);
    }

    public void resume() {
        dialogue.send(new LineCommand.Resume(), now);
    }

    /** Asks for a pace in simulated seconds per second; 0 for as fast as possible. */
    public void setPace(double pace) {
        dialogue.send(new LineCommand.SetPace(pace), now);
    }
}
