package linetwin.ui.trainer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.parameter.Parameter;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.RunSnapshot;
import linetwin.model.telemetry.body.RunSnapshot.Setting;
import linetwin.model.twin.RunView;
import linetwin.ui.parameter.ChangedParameter;
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.Dialogue;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the running line, as it tells them when it is asked, and the values that a trainer gives them. Changes
 * come by the description of the line, so that those of other trainers are seen too.
 */
public final class ParametersViewModel {
    private final Dialogue questions;
    private final Dialogue orders;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> originals = new HashMap<>();
    private final ObservableList<Parameter> parameters = FXCollections.observableArrayList();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LineDescription>> line = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Answer> heard = new ReadOnlyObjectWrapper<>(Answer.NONE);
    private final ReadOnlyObjectWrapper<Optional<Order>> order = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Parameter>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    private String run = "";
    private boolean isOpen;
    private @Nullable LineFrame shown;

    /**
     * A parameter that was changed while the run went on.
     *
     * @param former its value before the first change; empty if that is not known
     */
    record Change(Parameter parameter, String value, Optional<String> former) {
        boolean canBeTakenBack() {
            return former.isPresent() && !former.get().equals(value);
        }
    }

    /** The latest new value that was asked for, and what became of it. */
    record Order(Parameter parameter, String value, Answer answer) {}

    public ParametersViewModel(Commands commands) {
        questions = new Dialogue(commands);
        orders = new Dialogue(commands);
    }

    /** All that the line told of, in its order; empty until it was asked and has answered. */
    ObservableList<Parameter> parameters() {
        return parameters;
    }

    /** What differs from the scenario, by whomever it was changed. */
    ObservableList<Change> changes() {
        return changes;
    }

    /** The line; empty until it was described. */
    ReadOnlyObjectProperty<Optional<LineDescription>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** What became of the question for all parameters. */
    ReadOnlyObjectProperty<Answer> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /** What became of the latest change; empty before the first one of a run. */
    ReadOnlyObjectProperty<Optional<Order>> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** The parameter that is looked at; empty while there is none. */
    ReadOnlyObjectProperty<Optional<Parameter>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Id of the station whose parameters come first; empty for none. */
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Counts the changes of values. */
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The present value. */
    String value(Parameter parameter) {
        String known = values.getOrDefault(parameter.path(), "");
        return line.get()
                .map(now -> now.changes().getOrDefault(parameter.path(), known))
                .orElse(known);
    }

    boolean isChanged(Parameter parameter) {
        return line.get()
                .filter(now -> now.changes().containsKey(parameter.path()))
                .isPresent();
    }

    void choose(@Nullable Parameter parameter) {
        chosen.set(Optional.ofNullable(parameter));
    }

    /** Has the parameters of a station, or of anything else on the line, come first. */
    public void choosePlace(String id) {
        place.set(id);
    }

    /** Nobody asks a line for its parameters unless somebody wants to see them. */
    void turn(boolean isNowOpen) {
        isOpen = isNowOpen;
        askIfNeeded();
    }

    public void show(LineFrame frame) {
        shown = frame;
        LineDescription described = frame.snapshot().description();
        RunView running = frame.snapshot().run();
        if (described == null || running == null) {
            return;
        }
        if (!running.id().equals(run)) {
            begin(running.id());
        }
        if (!described.equals(line.get().orElse(null))) {
            line.set(Optional.of(described));
            listChanges();
        }
        askIfNeeded();
        hear(frame);
    }

    /** Another run has values of its own. */
    private void begin(String id) {
        run = id;
        questions.forget();
        orders.forget();
        values.clear();
        originals.clear();
        parameters.clear();
        chosen.set(Optional.empty());
        heard.set(Answer.NONE);
        order.set(Optional.empty());
    }

    private void askIfNeeded() {
        boolean isSimulated = line.get().filter(now -> now.seed() != null).isPresent();
        if (isOpen && isSimulated && questions.answer().kind() == Answer.Kind.NONE) {
            ask();
        }
    }

    /** Asks the line for all of its parameters. */
    void ask() {
        LineFrame now = shown;
        if (now != null) {
            heard.set(questions.send(new LineCommand.TakeSnapshot(), now.wallTime()));
        }
    }

    private void hear(LineFrame frame) {
        boolean isAsked = questions.answer().isOpen();
        Answer answer = questions.follow(frame);
        if (isAsked && !answer.isOpen()) {
            questions.reply().map(ReplyMessage::snapshot).ifPresent(this::take);
        }
        heard.set(answer);
        Answer obeyed = orders.follow(frame);
        order.get()
                .filter(latest -> !latest.answer().equals(obeyed))
                .ifPresent(latest -> order.set(Optional.of(new Order(latest.parameter(), latest.value(), obeyed))));
    }

    private void take(RunSnapshot present) {
        values.clear();
        present.parameters().forEach(now -> values.put(now.parameter().path(), now.value()));
        Map<String, String> changed = line.get().orElseThrow().changes();
        values.forEach((path, value) -> {
            if (!changed.containsKey(path)) {
                originals.put(path, value);
            }
        });
        List<Parameter> told =
                present.parameters().stream().map(Setting::parameter).toList();
        if (!told.equals(parameters)) {
            parameters.setAll(told);
        }
        listChanges();
    }

    private void listChanges() {
        List<Change> newest = line.get().map(ChangedParameter::of).orElse(List.of()).stream()
                .map(change -> new Change(
                        change.parameter(),
                        change.value(),
                        Optional.ofNullable(originals.get(change.parameter().path()))))
                .toList();
        if (!newest.equals(changes)) {
            changes.setAll(newest);
        }
        revision.set(revision.get() + 1);
    }

    /** Whether a value is written as such values are and differs from the present one. */
    boolean canSet(Parameter parameter, String value) {
        return parameter.kind().accepts(value.strip()) && !value.strip().equals(value(parameter));
    }

    /** Tells the line to give a parameter another value; what is not written as such values are is not sent. */
    void set(Parameter parameter, String value) {
        LineFrame now = shown;
        if (now != null && parameter.kind().accepts(value.strip())) {
            Answer answer = orders.send(new LineCommand.SetParameter(parameter.path(), value.strip()), now.wallTime());
            order.set(Optional.of(new Order(parameter, value.strip(), answer)));
        }
    }

    /** Gives a changed parameter the value that it had. */
    void takeBack(Change change) {
        change.former().ifPresent(former -> set(change.parameter(), former));
    }
}
