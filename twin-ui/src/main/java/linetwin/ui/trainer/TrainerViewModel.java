package linetwin.ui.trainer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.twin.RunView;
import linetwin.model.twin.StationView;
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/** The stops that a trainer can cause, those he caused, and what the run answered. */
public final class TrainerViewModel {
    private static final Set<Kind> SUPPLIED = Set.of(Kind.STATION, Kind.POSITION, Kind.PANEL_STORE);
    private static final Set<StationState> STOPPED = Set.of(StationState.FAILED, StationState.MINOR_STOP);

    private final Dialogue dialogue;
    private final ObservableList<ElementDescription> stations = FXCollections.observableArrayList();
    private final ObservableList<InjectedFault> faults = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);

    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Long>> seed = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<ElementDescription>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private String line = "";
    private @Nullable LineFrame shown;
    private @Nullable InjectedFault pending;

    public TrainerViewModel(Commands commands) {
        dialogue = new Dialogue(commands);
    }

    /** Whether it is of a kind that can be stopped. */
    static boolean canStop(ElementDescription element) {
        return element.kind().works();
    }

    /** Whether it is of a kind to which things can be brought; whether they are, the line knows. */
    static boolean canBeSupplied(ElementDescription element) {
        return SUPPLIED.contains(element.kind());
    }

    /**
     * The stations and stores that can be disturbed, in the order of the description; none of a real line, which is nobody's to
     * stop.
     */
    ObservableList<ElementDescription> stations() {
        return stations;
    }

    /** The caused stops that last, the oldest first. */
    ObservableList<InjectedFault> faults() {
        return faults;
    }

    /** The station that the trainer has chosen; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<ElementDescription>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(@Nullable ElementDescription station) {
        chosen.set(Optional.ofNullable(station));
    }

    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Whether simulated time stands still, so that a step can be taken. */
    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** The seed of the run; empty for a real line, which can't be begun again. */
    ReadOnlyObjectProperty<Optional<Long>> seedProperty() {
        return seed.getReadOnlyProperty();
    }

    public void show(LineFrame frame) {
        follow(frame);
        RunView run = frame.snapshot().run();
        paused.set(run != null && run.paused());
        hear(frame);
        List<InjectedFault> left = stillThere(frame);
        if (!left.equals(faults)) {
            faults.setAll(left);
        }
        shown = frame;
    }

    /** Another run has other stations, and none of the stops of the former one. */
    private void follow(LineFrame frame) {
        LineDescription described = frame.snapshot().description();
        RunView run = frame.snapshot().run();
        if (described == null || run == null || line.equals(run.id())) {
            return;
        }
        line = run.id();
        seed.set(Optional.ofNullable(described.seed()));
        pending = null;
        dialogue.forget();
        answer.set(dialogue.answer());
        faults.clear();
        stations.setAll(described.elements().stream()
                .filter(element -> described.seed() != null && (canStop(element) || canBeSupplied(element)))
                .toList());
    }

    private void hear(LineFrame frame) {
        boolean wasOpen = dialogue.answer().isOpen();
        Answer heard = dialogue.follow(frame);
        answer.set(heard);
        if (!wasOpen || heard.isOpen()) {
            return;
        }
        InjectedFault fault = pending;
        if (heard.kind() == Answer.Kind.ACCEPTED && fault != null) {
            faults.removeIf(other -> other.station().equals(fault.station()));
            faults.add(fault);
        }
        pending = null;
    }

    private List<InjectedFault> stillThere(LineFrame frame) {
        List<InjectedFault> left = new ArrayList<>();
        for (InjectedFault fault : faults) {
            boolean isStopped = stateOf(fault.station().id(), frame)
                    .filter(STOPPED::contains)
                    .isPresent();
            if (isStopped) {
                left.add(fault.seen());
            } else if (!fault.isSeen() && frame.lineTime().isBefore(fault.end())) {
                left.add(fault);
            }
        }
        return left;
    }

    private static Optional<StationState> stateOf(String station, LineFrame frame) {
        return frame.snapshot()
                .findStation(station)
                .map(StationView::activity)
                .filter(Objects::nonNull)
                .map(activity -> activity.state());
    }

    /** Stops a station for a time of repair; a stop with an empty name is any fault. */
    void inject(ElementDescription station, StopDescription stop, Duration repair) {
        LineFrame now = shown;
        if (now != null) {
            pending = new InjectedFault(station, stop, repair, now.lineTime(), false);
            send(new LineCommand.InjectFault(station.id(), stop.name(), repair));
        }
    }

    /** Ends the stop of a station, whoever caused it. */
    void clear(ElementDescription station) {
        pending = null;
        send(new LineCommand.ClearFault(station.id()));
    }

    /** Holds the next delivery to an element for so much longer; a stop with an empty name is any delivery. */
    void delay(ElementDescription element, StopDescription part, Duration delay) {
        pending = null;
        send(new LineCommand.DelayDelivery(element.id(), part.name(), delay));
    }

    /** Lets a paused run go on to its next event. */
    void stepToNextEvent() {
        pending = null;
        send(new LineCommand.Step(null));
    }

    /** Lets a paused run go on by so much. */
    void step(Duration time) {
        pending = null;
        send(new LineCommand.Step(time));
    }

    /**
     * Begins a new run.
     *
     * @param seedText the seed; empty for the present one
     * @return whether the text is a seed or empty; if it is not, nothing is sent
     */
    boolean reset(String seedText) {
        pending = null;
        try {
            send(new LineCommand.Reset(seedText.isBlank() ? null : Long.valueOf(seedText.strip())));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void send(LineCommand command) {
        LineFrame now = shown;
        if (now != null) {
            answer.set(dialogue.send(command, now.wallTime()));
        }
    }
}
